namespace Plumbline.Core.Checks.Finance;

/// <summary>The checks of statements and of lines of the accounts.</summary>
internal static class FinanceChecks
{
    /// <summary>All of them, the most serious first.</summary>
    internal static IReadOnlyList<Check> All { get; } =
    [
        new(StatementSums.Sum, Severity.Error, StatementSums.FindSums),
        new(StatementSums.EqualTo, Severity.Error, StatementSums.FindUnequal),
        new(ResourceScores.Code, Severity.Warning, ResourceScores.Find),
        new(MixedSigns.Code, Severity.Note, MixedSigns.Find),
    ];
}
