using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.Core.Checks.Rules;

/// <summary>A fraction over zero, <c>0/0</c>, is a value without a rate. The row that would be its rate has nothing to report, so nothing is missing there.</summary>
internal sealed class NothingToReport
{
    private readonly Audit _audit;
    private readonly ILookup<IndicatorCode, IndicatorCode> _wholes;

    internal NothingToReport(Audit audit)
    {
        _audit = audit;
        _wholes = audit.Picture.Checks.Select(check => check.Rule).OfType<PercentageOf>().Select(rule => (rule.Percentage, Whole: rule.Denominator ?? rule.Numerator))
            .Concat(Together(audit))
            .ToLookup(pair => pair.Item1, pair => pair.Item2);
    }

    /// <summary>Whether a cell reports a fraction over zero.</summary>
    internal static bool Is(Observation cell) => cell is { Amount: null, Value.Status: ReportingStatus.Reported, Denominator: 0 };

    /// <summary>Whether a row has no rate in a period because the row that it is a rate of reports a fraction over zero.</summary>
    internal bool Explains(IndicatorCode indicator, UnitCode unit, Period period) => _wholes[indicator].Any(code =>
        _audit.Figures.Find(code, unit, period) is { } cell && (Is(cell) || (cell.Amount == 0 && Counts(code))));

    private bool Counts(IndicatorCode code) => _audit.Picture.Find(code)?.Measure.Kind == MeasureKind.Count;

    // Rows of one group, which a paper prints together: the fraction above, its percentage below.
    private static IEnumerable<(IndicatorCode, IndicatorCode)> Together(Audit audit) =>
        from fraction in audit.Picture.Indicators
        where fraction.Placement.Group is not null && fraction.Measure.Kind == MeasureKind.Percentage
        where audit.Figures.Of(fraction.Code).Any(Is)
        from row in audit.Picture.Indicators
        where row.Code != fraction.Code && row.Frequency == fraction.Frequency && row.Measure.Kind is (MeasureKind.Percentage or MeasureKind.Rate)
        where (row.Placement.Domain, row.Placement.Section, row.Placement.Group) == (fraction.Placement.Domain, fraction.Placement.Section, fraction.Placement.Group)
        select (row.Code, fraction.Code);
}
