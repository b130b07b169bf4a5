using System.Globalization;
using Plumbline.App.Importing.Workbooks;
using Plumbline.Core.Quantities;

namespace Plumbline.App.Tables.Workbooks;

/// <summary>Turns printed numbers into spreadsheet numbers with a format that shows them as printed. A number that no format shows so stays text.</summary>
internal sealed class NumberStyles
{
    /// <summary>The style of plain text.</summary>
    internal const int Text = 0;

    /// <summary>The style of a text that could run: it stays text even where somebody edits its cell.</summary>
    internal const int QuotedText = 1;

    /// <summary>The style of a column's heading.</summary>
    internal const int Heading = 2;

    private const int First = 3;
    private const string DayFormat = "yyyy\\-mm\\-dd";

    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    private readonly Dictionary<string, (int Style, NumberFormat Format)> _styles = new(StringComparer.Ordinal);

    /// <summary>The format codes, in the order of their styles from <see cref="First"/> on.</summary>
    internal IReadOnlyList<string> Codes => [.. _styles.OrderBy(pair => pair.Value.Style).Select(pair => pair.Key)];

    /// <summary>The number and its style; null where the text is no number, or would be shown otherwise.</summary>
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

    /// <summary>The day as a spreadsheet numbers it, and its style; null before March 1900, where spreadsheets count a day that was not (29 February 1900).</summary>
    internal (string Number, int Style)? Of(DateOnly day) =>
        day >= FirstDay ? (day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture), Style(DayFormat).Style) : null;

    private (int Style, NumberFormat Format) Style(string code)
    {
        if (!_styles.TryGetValue(code, out var style)) _styles[code] = style = (First + _styles.Count, NumberFormat.Parse(code));
        return style;
    }
}
