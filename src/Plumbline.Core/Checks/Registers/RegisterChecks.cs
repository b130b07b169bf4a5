namespace Plumbline.Core.Checks.Registers;

/// <summary>The checks of registers. That a total stated for a register is not what its rows add to is found as of every total: rows with figures are units.</summary>
internal static class RegisterChecks
{
    /// <summary>All of them, the most serious first.</summary>
    internal static IReadOnlyList<Check> All { get; } =
    [
        new(DoubleRows.Code, Severity.Warning, DoubleRows.Find),
        new(SharedIcons.Code, Severity.Warning, SharedIcons.Find),
        new(BlankFigures.Code, Severity.Warning, BlankFigures.Find),
        new(UnknownWords.Code, Severity.Warning, UnknownWords.Find),
    ];
}
