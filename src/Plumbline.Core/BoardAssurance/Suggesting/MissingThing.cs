namespace Plumbline.Core.BoardAssurance.Suggesting;

/// <summary>Something that is missing to judge a domain.</summary>
/// <param name="Words">What is missing: <c>a target for Safeguarding supervision</c>.</param>
/// <param name="IsAnswer">Whether it is the answer to a question; else it is a figure, target, limit or the like.</param>
/// <param name="Lines">The lines of the domain with a criterion that misses it.</param>
/// <param name="WouldDecide">Whether it can change what the domain comes to, whatever else stays missing.</param>
public sealed record MissingThing(string Words, bool IsAnswer, IReadOnlyList<LineSuggestion> Lines, bool WouldDecide);
