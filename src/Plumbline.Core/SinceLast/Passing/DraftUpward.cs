namespace Plumbline.Core.SinceLast.Passing;

/// <summary>Drafts the three lists that a committee passes up, by rules from facts.</summary>
public static class DraftUpward
{
    /// <summary>The sentences, list by list, the most serious first.</summary>
    /// <param name="now">What this paper knows.</param>
    /// <param name="then">What the last published paper knew; null where there is none, and then nothing is said of what is new.</param>
    /// <param name="since">What changed between them; empty where there is no paper before.</param>
    public static IReadOnlyList<UpwardSentence> Run(Standpoint now, Standpoint? then, IReadOnlyList<SinceFact> since)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(since);
        IEnumerable<UpwardSentence> all =
        [
            .. MeasureRules.Of(now, since),
            .. RecordRules.Of(now, since),
            .. RecordRules.Received(now, then),
            .. OpinionRules.Of(now),
        ];
        return [.. all.OrderBy(static one => one.List).ThenBy(static one => one.Rule).ThenByDescending(static one => one.Weight)];
    }
}
