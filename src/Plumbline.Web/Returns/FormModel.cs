using System.Collections.Immutable;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Web.Components;

namespace Plumbline.Web.Returns;

/// <summary>A return in the list of a period.</summary>
/// <param name="Link">The unit, leading to its return.</param>
/// <param name="Sign">Where it stands.</param>
/// <param name="Received">When it was received; null where it was not.</param>
/// <param name="Score">Its score; null where there is none.</param>
/// <param name="Band">The band of the score; null where there is none.</param>
/// <param name="Words">What else is to be said: what is missing, the reason, the question.</param>
/// <param name="Form">The form to fill it in; null where the reader may not, or need not.</param>
public sealed record FormLine(TextLink Link, ReturnSign Sign, string? Received, string? Score, RatingChip? Band, string Words, string? Form);

/// <summary>The returns that a list leaves out, since nothing is to be done about them.</summary>
/// <param name="Words">How many they are: a sentence.</param>
/// <param name="All">What leads to all.</param>
public sealed record RestOfReturns(string Words, TextLink All);

/// <summary>The returns of a form for a period.</summary>
public sealed record FormModel
{
    /// <summary>The name of the form.</summary>
    public required string Title { get; init; }

    /// <summary>What can be chosen.</summary>
    public required Filtering Filters { get; init; }

    /// <summary>How many are here and how many are missing: sentences.</summary>
    public required string Lead { get; init; }

    /// <summary>What whoever fills it in must know; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Whether its returns have scores.</summary>
    public required bool IsScored { get; init; }

    /// <summary>What a unit that is asked is called: <c>team</c>.</summary>
    public required string Noun { get; init; }

    /// <summary>The returns that were chosen, on this page.</summary>
    public required IReadOnlyList<FormLine> Lines { get; init; }

    /// <summary>The pages of a long list; null of a short one.</summary>
    public Paging? Pages { get; init; }

    /// <summary>Those that are left out; null for none.</summary>
    public RestOfReturns? Rest { get; init; }

    /// <summary>Where it stands who is to be reminded; null where no return is awaited.</summary>
    public string? Reminding { get; init; }

    /// <summary>What is said where there is none; null where there is.</summary>
    public string? Empty { get; init; }

    /// <summary>What is done about each band, in words.</summary>
    public IReadOnlyList<(string Band, string Escalation)> Bands { get; init; } = [];

    /// <summary>Completeness and bands over the periods, as papers show them.</summary>
    public ImmutableArray<Element> Over { get; init; } = [];
}
