using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Headings;
using Plumbline.App.Importing.Labels;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Targets;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Layouts;

/// <summary>Compares the targets that a table prints with those in the ledger. A difference is reported, not written, because a target has a start date and a column does not give one.</summary>
internal sealed class TargetCheck(Grid grid, FigureIntake intake)
{
    private const int MostReported = 1_000;

    private readonly HashSet<(IndicatorCode, UnitCode, string, TargetCriterion?)> _reported = [];

    /// <summary>Compares a row's target with the target in force in the last of its periods.</summary>
    internal void Compare(Indicator indicator, Unit unit, string printed, int row, int column, IEnumerable<FigureColumn> columns)
    {
        var periods = columns.Select(figure => intake.Period(figure.Period, indicator.Frequency, Aspect.Actual)).Where(parsed => parsed.Succeeded).Select(parsed => parsed.Value).ToList();
        if (periods.Count > 0) Compare(indicator, unit, printed, row, column, periods.Max()!);
    }

    /// <summary>Compares the target beside a figure with that of its period. The same difference is reported once.</summary>
    internal void Compare(Indicator indicator, Unit unit, string printed, int row, int column, Period period)
    {
        var kept = intake.Picture.Targets.For(indicator, unit.Code, period, intake.Recipe?.Fixed.Contract);
        if (_reported.Count >= MostReported || !_reported.Add((indicator.Code, unit.Code, printed, kept?.Criterion))) return;
        var place = $"{grid.Name}:{row}:{column}";
        if (TargetText.Read(printed, indicator.Polarity) is not { } stated)
        {
            intake.Findings.Note(place, $"“{printed}” is not a target: left out");
            return;
        }

        var isNone = stated.Criterion is TargetCriterion.NoTarget;
        if (kept is null ? isNone : stated.Matches(kept, printed, intake.Calendar) || (isNone && kept.Criterion is TargetCriterion.NoTarget)) return;
        intake.Findings.Note(place, $"target “{printed}” for {indicator.Code}: the ledger has {(intake.Recipe?.Fixed.Contract is { } contract ? $"for the contract {contract} " : "")}{(kept is null ? "none" : $"“{kept.AsPrinted ?? kept.Criterion.ToString()}”")}; targets are kept in the ledger and not imported");
    }
}
