using System.Globalization;
using Plumbline.App.Importing.NumberFormats;
using Plumbline.Core.Quantities;

namespace Plumbline.App.Tables.Workbooks;

/// <summary>Turns printed numbers into spreadsheet numbers with a format that shows them as printed. A number without such a format stays text.</summary>
internal sealed class NumberStyles
{
    /// <summary>The style of plain text.</summary>
    internal const int Text = 0;

    /// <summary>The style of a text that could run as a formula: it stays text even when the cell is edited.</summary>
    internal const int QuotedText = 1;

    /// <summary>The style of a column's heading.</summary>
    internal const int Heading = 2;

    private const string DayFormat = "yyyy\\-mm\\-dd";

    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    private readonly List<CellStyle> _all = [new(CellLook.Plain, CellStyle.TextFormat), new(CellLook.Quoted, CellStyle.TextFormat), new(CellLook.Heading, CellStyle.TextFormat)];
    private readonly Dictionary<CellStyle, int> _numbers = [];
    private readonly Dictionary<string, NumberFormat> _formats = new(StringComparer.Ordinal);

    /// <summary>The styles, in the order of their numbers.</summary>
    internal IReadOnlyList<CellStyle> All => _all;

    /// <summary>The number of a style.</summary>
    internal int Of(CellLook look, string? format = CellStyle.TextFormat)
    {
        var style = new CellStyle(look, format);
        if (_numbers.TryGetValue(style, out var number)) return number;
        _all.Add(style);
        return _numbers[style] = _all.Count - 1;
    }

    /// <summary>The number and its style; null where the text is not a number or no format shows it as printed.</summary>
    internal (string Number, int Style)? Of(string text, CellLook look = CellLook.Plain) =>
        Formatted(text) is { } number ? (number.Number, Of(look, number.Format)) : null;

    /// <summary>The number and the format that shows it as printed; null where the text is not a number or no format does.</summary>
    internal (string Number, string Format)? Formatted(string text)
    {
        if (!Quantity.Parse(text).TryGet(out var quantity, out _) || quantity.IsBracketed || quantity.Scale != QuantityScale.One) return null;
        var decimals = quantity.Decimals == 0 ? "" : "." + new string('0', quantity.Decimals);
        var digits = (quantity.IsGrouped ? "#,##0" : "0") + decimals;
        var code = quantity.Sign switch
        {
            QuantitySign.None => digits,
            QuantitySign.Percent => digits + "%",
            QuantitySign.Pounds => $"\"£\"{digits}",
        };
        var number = (double)(quantity.Sign == QuantitySign.Percent ? quantity.Printed / 100m : quantity.Printed);
        if (!_formats.TryGetValue(code, out var format)) _formats[code] = format = NumberFormat.Parse(code);
        return format.Text(number).Text == text ? (number.ToString("R", CultureInfo.InvariantCulture), code) : null;
    }

    /// <summary>The spreadsheet's number for a day, and its style; null before March 1900, since spreadsheets count 29 February 1900, which did not exist.</summary>
    internal (string Number, int Style)? Of(DateOnly day) =>
        day >= FirstDay ? (day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture), Of(CellLook.Plain, DayFormat)) : null;
}
