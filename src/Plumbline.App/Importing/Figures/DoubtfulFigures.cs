using Plumbline.App.Checking;
using Plumbline.Core.Checks.Doubts;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Figures;

/// <summary>Notices the doubtful figures of an import: each as it is read, and those of a series that looks odd once more beside the others of the files.</summary>
internal sealed class DoubtfulFigures(ImportFindings findings, DateOnly? today)
{
    private readonly DoubtRemarks _remarks = new(today);

    internal void Look(Indicator indicator, Unit unit, Period period, ObservedValue value, FigureDetails details, string table, int row, int column) =>
        _remarks.Look(new DoubtfulFigure(indicator, period, value, (value as ObservedValue.Fraction)?.Denominator ?? details.Denominator, details.IsProvisional), unit.Code, table, row, column);

    /// <summary>Says what was noticed.</summary>
    /// <param name="inOrder">The figures in the ledger's order; asked for only where a series looks odd.</param>
    /// <param name="order">What their keys mean.</param>
    /// <param name="intake">What they were taken in by.</param>
    internal void Tell(Func<IEnumerable<ImportedFigure>> inOrder, FigureOrder order, FigureIntake intake)
    {
        if (_remarks.AnySuspect)
        {
            _remarks.LookBeside(
                from figure in RepeatedFigures.Once(inOrder())
                where figure.Key.Aspect.Length == 0
                let indicator = order.IndicatorOf(figure.Key)
                let unit = order.UnitOf(figure.Key).Code
                where _remarks.IsSuspect(indicator.Code, unit)
                select (indicator, Observed(figure, indicator, unit, intake)));
        }

        foreach (var (place, text) in _remarks.Told) findings.Warn(place, text);
    }

    private static Observation Observed(ImportedFigure figure, Indicator indicator, UnitCode unit, FigureIntake intake) => new(
        indicator.Code,
        unit,
        FigureOrder.PeriodOf(figure.Key, intake.Calendar),
        ObservedValue.Parse(figure.Value).Then(value => ObservedValue.WithStatus(value, figure.Status)).Value)
    {
        Numerator = figure.Numerator,
        Denominator = figure.Denominator,
        IsProvisional = figure.IsProvisional,
        Source = new SourceCell(intake.Tables[figure.Table], figure.Row, figure.Column),
    };
}
