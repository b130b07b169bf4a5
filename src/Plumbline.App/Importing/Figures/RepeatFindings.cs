using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Figures;

/// <summary>Tells of figures given twice: once more the same is worth a remark, something else is refused.</summary>
internal sealed class RepeatFindings(FigureIntake intake, FigureOrder order)
{
    internal void Add(ImportedFigure first, ImportedFigure again)
    {
        var indicator = order.IndicatorOf(first.Key);
        var aspect = first.Key.Aspect.Length == 0 ? "" : $" ({first.Key.Aspect})";
        var what = $"{indicator.Code} in {order.UnitOf(first.Key).Code} for {FigureOrder.PeriodOf(first.Key, intake.Calendar)}{aspect}";
        var place = FormattableString.Invariant($"{intake.Tables[first.Table]}:{first.Row}:{first.Column}");
        var file = intake.Tables[again.Table];
        if (first.SaysWhat(again)) intake.Findings.Note(FormattableString.Invariant($"{file}:{again.Row}:{again.Column}"), $"{what} a second time, the same as in {place}");
        else intake.Findings.Refuse(file, again.Row, again.Column, new Problem($"{what} a second time, as {again.Value}", $"each figure once; it stands in {place} as {first.Value}"));
    }
}
