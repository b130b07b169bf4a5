using System.Globalization;
using Plumbline.App.Tables;
using Plumbline.Core.References;

namespace Plumbline.App.Tests.Tables;

/// <summary>The cells of one row as text, neither quoted nor guarded.</summary>
internal sealed class RowTexts : ICellWriter
{
    private readonly List<string> _texts = [];

    internal static IReadOnlyList<string> Of<TRow>(Table<TRow> table, TRow row)
    {
        var texts = new RowTexts();
        foreach (var column in table.Columns) column.Write(row, texts);
        return texts._texts;
    }

    public void Text(string? text) => _texts.Add(text ?? "");

    public void Whole(long? number) => Text(number?.ToString(CultureInfo.InvariantCulture));

    public void Number(decimal? number) => Text(number?.ToString(CultureInfo.InvariantCulture));

    public void Figure(string? printed) => Text(printed);

    public void Day(DateOnly? day) => Text(day?.ToString("O", CultureInfo.InvariantCulture));

    public void Time(DateTimeOffset? time) => Text(time?.ToString("O", CultureInfo.InvariantCulture));

    public void Flag(bool isSo) => Text(isSo ? "yes" : null);

    public void Items(IReadOnlyList<string> items, string separator) => Text(string.Join(separator, items));

    public void Reference(Reference? reference) => Text(reference?.ToString());
}
