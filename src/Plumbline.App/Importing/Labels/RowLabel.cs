namespace Plumbline.App.Importing.Labels;

/// <summary>The label of a row: its own words, and those of its section and group.</summary>
/// <param name="Section">The row without figures above it; null if there is none.</param>
/// <param name="Group">The first of two label columns, filled down; null if there is one column.</param>
/// <param name="Own">Its own words, never blank.</param>
internal sealed record RowLabel(string? Section, string? Group, string Own)
{
    /// <summary>The code of an account beside its name, which a mapping may be of; null where the table has none.</summary>
    internal string? Account { get; init; }

    /// <summary>The label as listed and mapped: <c>Group / Own</c>.</summary>
    internal string Full => Account is not null ? $"{Account} {Own}" : Group is null ? Own : $"{Group} / {Own}";

    /// <summary>The plan words in its own words, and in a group or section that is only a plan.</summary>
    internal IReadOnlySet<string> PlanWords => Labels.PlanWords.In($"{Own} {PlanOf(Group)} {PlanOf(Section)}");

    /// <summary>What it says of its figures besides their indicator, in its own words and in a group or section that says nothing else: <c>target</c>, <c>previous</c>.</summary>
    internal IReadOnlySet<string> Qualifying => QualifyingWords.In($"{Own} {QualifierOf(Group)} {QualifierOf(Section)}");

    /// <summary>The names it may match, the most specific first.</summary>
    internal IEnumerable<string> Names()
    {
        if (Account is not null) yield return Full;
        if (Account is not null) yield return Account;
        if (Section is not null && Group is not null) yield return $"{Section} / {Group} / {Own}";
        if (Group is not null) yield return $"{Group} / {Own}";
        if (Section is not null) yield return $"{Section} / {Own}";
        yield return Own;
    }

    private static string? QualifierOf(string? heading) => QualifyingWords.AreAll(heading) ? heading : null;

    private static string? PlanOf(string? heading) => Labels.PlanWords.AreAll(heading) ? heading : null;
}
