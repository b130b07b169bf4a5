using System.Globalization;

namespace Plumbline.App.ControlCharts;

/// <summary>Numbers as cells hold them, in bytes.</summary>
internal static class NumberText
{
    private const int ExactPowers = 22;

    // Every power of ten up to 10^22 is a double, exactly.
    private static readonly double[] Powers = [.. Enumerable.Range(0, ExactPowers + 1).Select(power => double.Parse($"1e{power}", CultureInfo.InvariantCulture))];

    /// <summary>
    /// Reads a finite number, correctly rounded. Plain digits whose value fits 2^53, with at most 22 after the point, are one
    /// exact division (Clinger 1990); all else goes to the framework.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out double number)
    {
        var (digits, decimals, at) = (0UL, -1, 0);
        var negative = text.Length > 0 && text[0] == '-';
        if (negative)
            at = 1;
        var start = at;
        for (; at < text.Length && at - start <= 17; at++)
        {
            var digit = (uint)(text[at] - '0');
            if (digit <= 9)
            {
                digits = (digits * 10) + digit;
                decimals += decimals < 0 ? 0 : 1;
            }
            else if (text[at] == '.' && decimals < 0)
            {
                decimals = 0;
            }
            else
            {
                break;
            }
        }

        if (at == text.Length && at - start > (decimals < 0 ? 0 : 1) && digits <= 1UL << 53)
        {
            number = decimals > 0 ? digits / Powers[decimals] : digits;
            number = negative ? -number : number;
            return true;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
    }
}
