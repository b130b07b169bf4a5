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

    private const int First = 3;
    private const string DayFormat = "yyyy\\-mm\\-dd";

    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    private readonly Dictionary<string, (int Style, NumberFormat Format)> _styles = new(StringComparer.Ordinal);

    /// <summary>The format codes, in the order of their styles from <see cref="First"/> on.</summary>
    internal IReadOnlyList<string> Codes => [.. _styles.OrderBy(pair => pair.Value.Style).Select(pair => pair.Key)];

    /// <summary>The number and its style; null where the text is not a number or no format shows it as printed.</summary>
    internal (string Number, int Style)? Of(string text)
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
        var (style, format) = Style(code);
        return format.Text(number).Text == text ? (number.ToString("R", CultureInfo.InvariantCulture), style) : null;
    }

    /// <summary>The spreadsheet's number for a day, and its style; null before March 1900, since spreadsheets count 29 February 1900, which did not exist.</summary>
    internal (string Number, int Style)? Of(DateOnly day) =>
        day >= FirstDay ? (day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture), Style(DayFormat).Style) : null;

    private (int Style, NumberFormat Format) Style(string code)
    {
        if (!_styles.TryGetValue(code, out var style)) _styles[code] = style = (First + _styles.Count, NumberFormat.Parse(code));
        return style;
    }
}
