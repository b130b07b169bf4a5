using System.Globalization;
using System.Runtime.InteropServices;
using Plumbline.Core.Quantities;
using Plumbline.Core.References;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Charts;

/// <content>Printing numbers.</content>
public sealed partial record ValueFormat
{
    private const double BesideFigures = 200;
    private const double Thousand = 1e3;
    private const double Million = 1e6;
    private const double Billion = 1e9;
    private const double Trillion = 1e12;
    private const double BeyondWords = 1e15;

    private static readonly string[] Grouped = [.. Enumerable.Range(0, 16).Select(static d => "N" + d.ToString(CultureInfo.InvariantCulture))];

    /// <summary>An observed value with its sign: <c>6.98%</c>, <c>£12,400</c>, <c>12.3m</c>.</summary>
    /// <param name="value">In the unit charted, before <see cref="Factor"/>; finite.</param>
    public string Text(double value) => PrintText(value).Text;

    /// <summary>An observed value for a table.</summary>
    public Value TextAsValue(double value, FigureSource? source = null) => PrintText(value).ToValue(SignOfNumber, source);

    /// <summary>A computed value, such as a mean or limit. For whole numbers it has one decimal, because the mean of counts is not a count.</summary>
    /// <param name="value">In the unit charted; finite.</param>
    public string Statistic(double value) => PrintStatistic(value).Text;

    /// <summary>A computed value for a table.</summary>
    public Value StatisticAsValue(double value) => PrintStatistic(value).ToValue(SignOfNumber);

    /// <summary>A median: an observed value as printed, or one more decimal if it lies between two observed values.</summary>
    /// <param name="value">In the unit charted; finite.</param>
    public string Median(double value) => PrintMedian(value).Text;

    /// <summary>A median for a table.</summary>
    public Value MedianAsValue(double value) => PrintMedian(value).ToValue(SignOfNumber);

    /// <summary>A value, or a computed one, with more decimals than usual: for two numbers that differ and would print alike.</summary>
    /// <param name="value">In the unit charted; finite.</param>
    /// <param name="more">How many decimals more than an observed value has.</param>
    public string Finer(double value, int more) => Print(value * Factor, Math.Min(15, Decimals + more), more).Text;

    /// <summary>A target as it was set, without trailing zeros: <c>4.5%</c>, <c>92%</c>.</summary>
    /// <param name="value">In the unit charted; finite.</param>
    public string Target(double value) => PrintTarget(value).Text;

    /// <summary>A target for a table.</summary>
    public Value TargetAsValue(double value) => PrintTarget(value).ToValue(SignOfNumber);

    /// <summary>A number on the axis.</summary>
    /// <param name="shown">After <see cref="Factor"/>.</param>
    /// <param name="step">The distance between ticks, which decides the decimals.</param>
    /// <param name="largest">The largest tick: all ticks of an axis have the same abbreviation.</param>
    internal string Tick(double shown, double step, double largest)
    {
        var (scale, word) = largest >= 10 * Thousand ? Abbreviation(largest) : (1, "");
        if (shown == 0) return Sign(0, word.Length > 0 || Scientific(largest, step) ? "0" : Digits(0, DecimalsOf(step)), "");
        return Scientific(largest, step)
            ? Sign(shown, Math.Abs(shown).ToString("0.#E0", Culture), "")
            : Sign(shown, Digits(Math.Abs(shown) / scale, DecimalsOf(step / scale)), word);
    }

    /// <summary>Whether values are whole numbers.</summary>
    internal bool CountsWhole => Decimals == 0 && Suffix.Length == 0;

    private static bool Scientific(double largest, double step) => largest >= BeyondWords || step < 1e-9;

    private PrintedNumber PrintText(double value) => Print(value * Factor, Decimals);

    private PrintedNumber PrintStatistic(double value) =>
        Print(value * Factor, Decimals == 0 && Math.Abs(value * Factor) < 100 && Prefix.Length == 0 ? 1 : Decimals);

    private PrintedNumber PrintMedian(double value) =>
        Math.Abs(Math.Round(value * Factor, Decimals) - (value * Factor)) <= 1e-9 * Math.Max(1, Math.Abs(value * Factor)) ? PrintText(value) : PrintStatistic(value);

    private PrintedNumber PrintTarget(double value)
    {
        var shown = value * Factor;
        var decimals = 0;
        while (decimals < 4 && Math.Abs(Math.Round(shown, decimals) - shown) > 1e-9 * Math.Max(1, Math.Abs(shown))) decimals++;
        return Print(shown, decimals);
    }

    private PrintedNumber Print(double shown, int decimals, int more = 0)
    {
        var size = Math.Abs(shown);
        if (size >= BeyondWords || (size > 0 && size < 1e-12)) return new(Sign(shown, size.ToString("0.##E0", Culture), ""), null, 0);
        if (size >= 10 * Million)
        {
            var (scale, word) = Abbreviation(size);
            decimals = (size / scale < 100 ? 2 : 1) + more;
            return new(Sign(shown, Digits(size / scale, decimals), word), PrintedDigits.Of(shown / scale, decimals) * (decimal)scale, decimals, IsAbbreviated: true);
        }

        // A small number that would print as zeros only shows its first two significant digits, unless it is nothing beside the figures.
        if (size > 0 && Math.Round(size, decimals) == 0 && size * BesideFigures >= Typical) decimals = Math.Min(15, 1 - (int)Math.Floor(Math.Log10(size)));
        return new(Sign(Math.Round(shown, decimals), Digits(size, decimals), ""), PrintedDigits.Of(shown, decimals), decimals);
    }

    private QuantitySign SignOfNumber => Suffix == "%" ? QuantitySign.Percent : Prefix == "£" ? QuantitySign.Pounds : QuantitySign.None;

    private static (double Scale, string Word) Abbreviation(double size) => size switch
    {
        >= Trillion => (Trillion, "tn"),
        >= Billion => (Billion, "bn"),
        >= Million => (Million, "m"),
        _ => (Thousand, "k"),
    };

    private static int DecimalsOf(double step)
    {
        var decimals = 0;
        while (decimals < 12 && Math.Abs(Math.Round(step, decimals) - step) > step * 1e-6) decimals++;
        return decimals;
    }

    private string Digits(double size, int decimals) => size.ToString(Grouped[decimals], Culture);

    private string Sign(double value, string digits, string scale) => (value < 0 ? "−" : "") + Prefix + digits + scale + Suffix;

    // A number with its printed form; the number is null if it is printed in scientific notation.
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct PrintedNumber(string Text, decimal? Number, int Decimals, bool IsAbbreviated = false)
    {
        internal Value ToValue(QuantitySign sign, FigureSource? source = null) => Number is not { } number
            ? new Value(Text, null, source)
            : new Value(Text, Quantity.Of(number, IsAbbreviated ? 0 : Decimals, sign), source) { Decimals = Decimals };
    }
}
