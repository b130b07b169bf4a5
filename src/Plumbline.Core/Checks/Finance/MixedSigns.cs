using Plumbline.Core.Indicators;

namespace Plumbline.Core.Checks.Finance;

/// <summary>A cost or a liability is held positive or in brackets, and a line is one or the other: otherwise it cannot be seen which side of its plan is favourable.</summary>
internal static class MixedSigns
{
    internal const string Code = "mixed-signs";

    // A cost that is credited in one month may be negative once: the rarer sign is told, with the first of its figures; of two that are as many, the later.
    internal static IEnumerable<Finding> Find(Audit audit) =>
        from indicator in audit.Picture.Indicators
        where indicator.Sign is LineSign.Cost or LineSign.Liability
        from series in audit.Figures.SeriesOf(indicator.Code)
        let given = series.Where(static cell => cell.Total is null && cell.Amount is not (null or 0)).ToList()
        let negative = given.Where(static cell => cell.Amount < 0).ToList()
        let positive = given.Where(static cell => cell.Amount > 0).ToList()
        where negative.Count > 0 && positive.Count > 0
        let isUsuallyPositive = negative.Count == positive.Count ? given[0].Amount > 0 : negative.Count < positive.Count
        let rare = isUsuallyPositive ? negative : positive
        let cell = rare[0]
        where rare.Exists(one => audit.Includes(one.Period))
        select Finding.At(
            Code, Severity.Note, cell, cell.Value.Text, isUsuallyPositive ? "a positive figure, as the others" : "a negative figure, as the others",
            FormattableString.Invariant($"{audit.Place(cell.Indicator, cell.Unit)} is held positive in {positive.Count} of its figures and negative in {negative.Count}: {cell.Value.Text} for {audit.Words(cell.Period)} is of the rarer sort."),
            [.. rare.Skip(1)]);
}
