using System.Globalization;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Finance.Workings;

namespace Plumbline.Reports.Charts.Finance;

/// <summary>Amounts of money in sentences, charts and tables beside a statement: all of one place in one scale, half a unit rounded away from zero.</summary>
/// <param name="Scale">How they are scaled. With the thousands in the heading, a sentence has no heading: <c>£11,550k</c>.</param>
/// <param name="Culture">The reader’s language.</param>
public sealed record MoneyFormat(MoneyScale Scale, CultureInfo Culture)
{
    private const decimal Thousand = 1_000, Million = 1_000_000;

    // From here on, amounts are told in thousands or millions; an amount that would print as nothing keeps the finer scale.
    private const decimal FewThousands = 100_000, FewMillions = 10_000_000;

    /// <summary>The scale in which all of some amounts can be told: pounds, thousands of pounds from £100,000, millions from £10m.</summary>
    public static MoneyFormat For(IEnumerable<decimal?> amounts, CultureInfo culture)
    {
        List<decimal> sizes = [.. amounts.OfType<decimal>().Where(static amount => amount != 0).Select(Math.Abs)];
        var (largest, least) = sizes.Count == 0 ? (0, 0) : (sizes.Max(), sizes.Min());
        return new MoneyFormat(
            largest >= FewMillions && least >= Million / 20 ? MoneyScale.Millions : largest >= FewThousands && (least >= Thousand / 2 || largest >= FewMillions) ? MoneyScale.Thousands : MoneyScale.Pounds,
            culture);
    }

    /// <summary>An amount: <c>£2,050k</c>, <c>−£61k</c>.</summary>
    public string Text(decimal amount) => (IsNegative(amount) ? "−" : "") + Size(amount);

    /// <summary>Its size without a sign: <c>£61k</c>.</summary>
    public string Size(decimal amount)
    {
        var rounded = Rounded(Math.Abs(amount));
        if (rounded == 0) return "£0";
        return Scale switch
        {
            MoneyScale.Pounds => "£" + rounded.ToString("N0", Culture),
            MoneyScale.ThousandsInHeading or MoneyScale.Thousands => "£" + rounded.ToString("N0", Culture) + "k",
            MoneyScale.Millions => "£" + rounded.ToString("N1", Culture) + "m",
        };
    }

    /// <summary>A movement, always with its sign: <c>+£12k</c>, <c>−£30k</c>.</summary>
    public string Movement(decimal amount) => (Rounded(Math.Abs(amount)) == 0 ? "" : amount < 0 ? "−" : "+") + Size(amount);

    /// <summary>An amount as a statement of this scale prints it: <c>(13,383)</c>.</summary>
    public string InStatement(decimal amount, NegativeStyle negatives) => new StatementPrint(Scale, negatives, Culture).Money(amount);

    /// <summary>A share in percent: <c>8.5%</c>.</summary>
    public string Percent(decimal share) => Math.Round(Math.Abs(share), 1, MidpointRounding.AwayFromZero).ToString("0.#", Culture) + "%";

    /// <summary>A share in percent below others: always with one decimal, <c>8.0%</c>.</summary>
    public string PercentInColumn(decimal share) => Math.Round(Math.Abs(share), 1, MidpointRounding.AwayFromZero).ToString("0.0", Culture) + "%";

    private bool IsNegative(decimal amount) => amount < 0 && Rounded(-amount) != 0;

    private decimal Rounded(decimal size) => Scale switch
    {
        MoneyScale.Pounds => Math.Round(size, 0, MidpointRounding.AwayFromZero),
        MoneyScale.ThousandsInHeading or MoneyScale.Thousands => Math.Round(size / Thousand, 0, MidpointRounding.AwayFromZero),
        MoneyScale.Millions => Math.Round(size / Million, 1, MidpointRounding.AwayFromZero),
    };
}
