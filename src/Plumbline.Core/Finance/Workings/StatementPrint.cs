using System.Globalization;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Quantities;

namespace Plumbline.Core.Finance.Workings;

/// <summary>How a statement prints its amounts: scaled, half a unit rounded up, negatives in brackets or with a minus.</summary>
/// <param name="Scale">The scale of amounts of money.</param>
/// <param name="Negatives">How negatives are printed.</param>
/// <param name="Language">The language of the organisation.</param>
public sealed record StatementPrint(MoneyScale Scale, NegativeStyle Negatives, CultureInfo Language)
{
    /// <summary>What stands where an amount has no meaning.</summary>
    public const string Dash = "–";

    // Percentages that are worked out have one decimal.
    private const int DecimalsOfPercent = 1;

    private bool IsBracketed => Negatives == NegativeStyle.Brackets;

    /// <summary>An amount of money: <c>£11,547k</c>, <c>(13,383)</c>, <c>£11.6m</c>.</summary>
    public string Money(decimal pounds) => Scale switch
    {
        MoneyScale.Pounds => Number(pounds, decimal.IsInteger(pounds) ? 0 : 2, QuantitySign.Pounds),
        MoneyScale.ThousandsInHeading => Number(pounds / 1_000m, 0, QuantitySign.None),
        MoneyScale.Thousands => Number(pounds, 0, QuantitySign.Pounds, QuantityScale.Thousand),
        MoneyScale.Millions => Number(pounds, 1, QuantitySign.Pounds, QuantityScale.Million),
    };

    /// <summary>A percentage that was worked out: <c>6.5%</c>.</summary>
    public string Percent(decimal percent, int decimals = DecimalsOfPercent) => Number(percent, decimals, QuantitySign.Percent);

    /// <summary>An amount of a row.</summary>
    internal string Of(decimal amount, RowForm form, Indicator? line, Observation? figure, bool isDifference)
    {
        if (form == RowForm.Score) return Number(amount, decimal.IsInteger(amount) ? 0 : 1, QuantitySign.None);
        var decimals = figure?.Value.DecimalsOfAmount ?? line?.Decimals ?? Math.Min((int)amount.Scale, DecimalsOfPercent);
        if (form == RowForm.Percentage || line is { Measure.IsPercent: true }) return isDifference ? $"{Number(amount, decimals, QuantitySign.None)} points" : Percent(amount, decimals);
        return line is null or { Measure.Kind: MeasureKind.Money } ? Money(amount) : Number(amount, decimals, QuantitySign.None);
    }

    // Rounded before it is printed, so that nothing is printed as (0).
    private string Number(decimal amount, int decimals, QuantitySign sign, QuantityScale scale = QuantityScale.One)
    {
        var unit = scale switch
        {
            QuantityScale.One => 1m,
            QuantityScale.Thousand => 1_000m,
            QuantityScale.Million => 1_000_000m,
        };
        var rounded = Math.Round(amount / unit, decimals, MidpointRounding.AwayFromZero) * unit;

        // Nothing is nothing in every scale: £0, not £0k.
        return (rounded == 0 && scale != QuantityScale.One ? Quantity.Of(0, 0, sign) : Quantity.Exactly(rounded, decimals, sign, scale, IsBracketed, grouped: true)).ToPaper(Language);
    }
}
