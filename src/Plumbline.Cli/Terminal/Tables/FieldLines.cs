using System.Globalization;
using Plumbline.App.Tables;
using Plumbline.Core.References;

namespace Plumbline.Cli.Terminal.Tables;

/// <summary>The cells of one row as lines, a column a line; blank ones are left out.</summary>
internal sealed class FieldLines : ICellWriter
{
    private readonly List<string> _lines = [];
    private string _name = "";

    /// <summary>The lines: <c>owner: Chief Nurse</c>.</summary>
    internal IReadOnlyList<string> Lines => _lines;

    /// <summary>Names the next cell.</summary>
    internal void Begin(string name) => _name = name.Replace('_', ' ');

    public void Text(string? text)
    {
        if (ReadableCell.Of(text, isWhole: true) is { Length: > 0 } shown) _lines.Add($"{_name}: {shown}");
    }

    public void Whole(long? number) => Text(number?.ToString(CultureInfo.InvariantCulture));

    public void Number(decimal? number) => Text(number?.ToString(CultureInfo.InvariantCulture));

    public void Figure(string? printed) => Text(printed);

    public void Day(DateOnly? day) => Text(day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public void Time(DateTimeOffset? time) => Text(time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));

    public void Flag(bool isSo) => Text(isSo ? "yes" : null);

    public void Items(IReadOnlyList<string> items, string separator) => Text(string.Join(separator, items));

    public void Reference(Reference? reference) => Text(reference?.ToString());
}
