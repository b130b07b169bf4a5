using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.Core.Indicators;
using Plumbline.Core.Organisations;
using Plumbline.Core.Targets;

namespace Plumbline.App.Importing.Layouts;

/// <summary>Compares the targets a table prints with those the organisation keeps. A difference is told, not written: a target is dated, and a column does not say from when.</summary>
internal sealed class TargetCheck(Grid grid, FigureIntake intake)
{
    internal void Compare(Indicator indicator, Unit unit, string printed, int row, int column, IEnumerable<FigureColumn> columns)
    {
        var place = $"{grid.Name}:{row}:{column}";
        if (TargetText.Read(printed, indicator.Polarity) is not { } stated)
        {
            intake.Findings.Note(place, $"“{printed}” does not read as a target: left out");
            return;
        }

        var periods = columns.Select(figure => intake.Period(figure.Period, indicator.Frequency)).Where(parsed => parsed.Succeeded).Select(parsed => parsed.Value).ToList();
        if (periods.Count == 0) return;
        var kept = intake.Picture.Targets.For(indicator.Code, unit.Code, periods.Max()!);
        var isNone = stated.Criterion is TargetCriterion.NoTarget;
        if (kept is null ? isNone : stated.Says(kept, printed, intake.Calendar) || (isNone && kept.Criterion is TargetCriterion.NoTarget)) return;
        intake.Findings.Note(place, $"target “{printed}” for {indicator.Code}: the ledger has {(kept is null ? "none" : $"“{kept.AsPrinted ?? kept.Criterion.ToString()}”")}; targets are kept in the ledger and not imported");
    }
}
