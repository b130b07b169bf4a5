using Plumbline.Core.Text;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Writers.Json;

/// <summary>Writes a table of a document as JSON.</summary>
internal static class TableJson
{
    internal static void Write(Table table, JsonFields fields, ElementJson elements)
    {
        fields.Words("caption", table.Caption);
        fields.Text("anchor", table.Anchor?.Id);
        fields.Each("columns", table.Columns, column =>
        {
            fields.Text("group", column.Group);
            fields.Text("heading", column.Header);
            fields.Text("unit", column.Unit);
        });
        fields.Each("groups", table.Groups, group =>
        {
            fields.Words("heading", group.Heading);
            if (group.Heading is not null) fields.Text("level", Names<RowGroupLevel>.Of(group.Level));
            fields.Text("anchor", group.Anchor?.Id);
            fields.Each("rows", group.Rows, row =>
            {
                fields.Text("anchor", row.Anchor?.Id);
                if (row.Style != RowStyle.Normal) fields.Text("style", Names<RowStyle>.Of(row.Style));
                fields.Each("cells", row.Cells, cell => Cell(cell, fields, elements));
            });
        });
    }

    private static void Cell(Cell cell, JsonFields fields, ElementJson elements)
    {
        if (cell.Elements.IsEmpty) fields.Words("words", cell.Content);
        else elements.Write("content", cell.Elements);
        if (cell.Note is { } note) fields.Words("note", RichText.FromInline(note));
        fields.Flag("heading", cell.IsRowHeader);
        if (cell.Span > 1) fields.Whole("span", cell.Span);
        if (cell.Source is { } source && source != cell.Value?.Source) fields.Text("source", SourceKey.Of(source).Key);
        if (cell.Tone is { } tone) fields.Text("tone", Names<RatingTone>.Of(tone));
    }
}
