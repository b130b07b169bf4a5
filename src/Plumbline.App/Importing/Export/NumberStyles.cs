using System.Globalization;
using Plumbline.App.Importing.Workbooks;
using Plumbline.Core.Quantities;

namespace Plumbline.App.Importing.Export;

/// <summary>Turns printed numbers into spreadsheet numbers with a format that shows them as printed; those that no format shows so stay text.</summary>
internal sealed class NumberStyles
{
    /// <summary>Styles before the first number's: plain text, text that could run if it were no text, heading.</summary>
    internal const int Text = 0;

    /// <summary>Text kept text even where somebody edits its cell.</summary>
    internal const int QuotedText = 1;

    /// <summary>A column's heading.</summary>
    internal const int Heading = 2;

    private const int First = 3;

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

    private (int Style, NumberFormat Format) Style(string code)
    {
        if (!_styles.TryGetValue(code, out var style)) _styles[code] = style = (First + _styles.Count, NumberFormat.Parse(code));
        return style;
    }
}
