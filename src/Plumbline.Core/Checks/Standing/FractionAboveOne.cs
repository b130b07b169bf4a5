using Plumbline.Core.Indicators;

namespace Plumbline.Core.Checks.Standing;

/// <summary>The part of a share must not exceed its whole.</summary>
internal static class FractionAboveOne
{
    internal const string Code = "fraction";

    internal static IEnumerable<Finding> Find(Audit audit) =>
        from judged in audit.Given(static measure => measure.Kind == MeasureKind.Percentage)
        let cell = judged.Cell
        where cell.Numerator > cell.Denominator
        let parts = $"{CheckNumbers.Plain(cell.Numerator!.Value, audit.Language)} of {CheckNumbers.Plain(cell.Denominator!.Value, audit.Language)}"
        select Finding.At(Code, Severity.Error, cell, parts, "a part no greater than its whole", $"{audit.Subject(cell)} is {parts}: the part is greater than the whole.");
}
