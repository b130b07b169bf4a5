using Plumbline.App.Ledger;
using Plumbline.Core.Checks;
using Plumbline.Core.Indicators;
using Plumbline.Core.Pictures;
using Plumbline.Core.Units;

namespace Plumbline.App.Checking;

/// <summary>The series of one indicator in one unit, to audit alone.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Unit">The unit.</param>
/// <remarks>That a figure is missing is not found: a period counts as reported once any measure has a figure in it, which takes all figures to know.</remarks>
public sealed record AuditedSeries(IndicatorCode Indicator, UnitCode Unit)
{
    /// <summary>What its audit reads: the indicators that its checks name, in the unit and in those below it.</summary>
    internal ObservationQuery Query(OrganisationPicture picture) => new()
    {
        Indicators =
        [
            .. picture.Checks.Select(static check => check.Rule.Indicators.ToList()).Where(named => named.Contains(Indicator)).SelectMany(static named => named)
                .Append(Indicator).Select(static code => code.ToString()).Distinct(StringComparer.Ordinal),
        ],
        Units = [.. picture.Units.Under(Unit, DateOnly.MinValue, DateOnly.MaxValue).Append(Unit).Select(static unit => unit.ToString())],
    };

    /// <summary>Whether a finding is about the series, or rests on a figure of it.</summary>
    internal bool IsIn(Finding finding) =>
        (finding.Indicator == Indicator && finding.Unit == Unit) || finding.Cells.Any(cell => cell.Indicator == Indicator && cell.Unit == Unit);
}
