namespace Plumbline.App.Importing.Labels;

/// <summary>What a row calls itself: its own words, and those it stands under.</summary>
/// <param name="Section">The row without figures above it; null where there is none.</param>
/// <param name="Group">The first of two columns of labels, filled down; null where there is one column.</param>
/// <param name="Own">Its own words, never blank.</param>
internal sealed record RowLabel(string? Section, string? Group, string Own)
{
    /// <summary>The label as listed and asked for: <c>Group / Own</c>.</summary>
    internal string Full => Group is null ? Own : $"{Group} / {Own}";

    /// <summary>The words of plans among its own, and those of a group or section that is nothing but a plan.</summary>
    internal IReadOnlySet<string> PlanWords => Labels.PlanWords.In($"{Own} {PlanOf(Group)} {PlanOf(Section)}");

    /// <summary>The names it may be known by, the most particular first.</summary>
    internal IEnumerable<string> Names()
    {
        if (Section is not null && Group is not null) yield return $"{Section} / {Group} / {Own}";
        if (Group is not null) yield return $"{Group} / {Own}";
        if (Section is not null) yield return $"{Section} / {Own}";
        yield return Own;
    }

    private static string? PlanOf(string? heading) => Labels.PlanWords.AreAll(heading) ? heading : null;
}
