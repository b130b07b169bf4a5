using System.Xml;
using Plumbline.App.Tables.Workbooks;
using Plumbline.Core.Checks.Doubts;
using Plumbline.Core.Indicators;
using Plumbline.Core.Returns.Forms;

namespace Plumbline.App.Exporting.Returns;

/// <summary>Writes what the cells of a form accept: a list of answers to each question, and figures and notes as in every return.</summary>
internal sealed class FormValidations(IReadOnlyList<(string Cell, AskedField Field)> answers, int firstRow, int lastRow, XmlWriter xml)
{
    // Excel's limit for a list within a rule. A comma parts its items.
    private const int LongestList = 255;

    internal void Write()
    {
        var lists = answers.Where(static one => ListOf(one.Field.Field) is not null).GroupBy(static one => ListOf(one.Field.Field)!, StringComparer.Ordinal).ToList();
        var counts = answers.Where(static one => one.Field.Indicator is { } indicator && ImpossibleFigure.IsOfWholeThings(indicator)).Select(static one => one.Cell).ToList();
        var figures = answers.Where(static one => one.Field.Indicator is { Measure.Kind: not MeasureKind.Verdict }).Select(static one => one.Cell).Except(counts, StringComparer.Ordinal).ToList();
        var note = SheetCells.ColumnName(FormColumns.Note);
        var rules = new ValidationRules(xml, lists.Count + (counts.Count > 0 ? 1 : 0) + (figures.Count > 0 ? 1 : 0) + 1);
        foreach (var list in lists) rules.List(string.Join(' ', list.Select(static one => one.Cell)), list.Key);
        if (counts.Count > 0) rules.Count(string.Join(' ', counts), counts[0]);
        if (figures.Count > 0) rules.Figure(string.Join(' ', figures), figures[0]);
        rules.Note($"{note}{WorkbookPackage.Text(firstRow)}:{note}{WorkbookPackage.Text(lastRow)}");
        rules.End();
    }

    private static string? ListOf(FormField field)
    {
        if (field is not ScoredQuestion question || question.Answers.Any(static answer => answer.Word.AsSpan().ContainsAny(',', '"'))) return null;
        var list = string.Join(',', question.Answers.Select(static answer => answer.Word));
        return list.Length <= LongestList ? list : null;
    }
}
