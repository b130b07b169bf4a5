using Plumbline.App.Importing.Findings;
using Plumbline.App.Observations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Figures;

/// <summary>Turns the income of a ledger, which holds it as credits: −£410,000 of income is £410,000.</summary>
internal static class TurnedIncome
{
    /// <summary>The figure as a line of the accounts has it. Null where the line does not say what it is, or the cell is no number that has a sign; the problem is recorded.</summary>
    internal static FigureRow? Of(Indicator indicator, FigureRow figure, SourceCell source, ImportFindings findings)
    {
        if (indicator.Sign is null)
        {
            findings.RefuseText($"sign {indicator.Code}", (source.File, source.Row, source.Column), rows => new Problem(
                $"{Counted.Of((int)Math.Min(rows, int.MaxValue), "figure")} of {indicator.Code}, which has no sign, by a recipe that turns income", $"the sign of {indicator.Code} in indicators.csv: income, cost, asset, liability or other"));
            return null;
        }

        if (indicator.Sign != LineSign.Income || figure.Value is ObservedValue.Missing) return figure;
        if (figure.Value is ObservedValue.Number { Quantity: var credits }) return figure with { Value = ObservedValue.Of(credits.Like(-credits.Amount, credits.Decimals)) };
        findings.Refuse(source.File, source.Row, source.Column, new Problem($"“{figure.Value.Text}” for {indicator.Code}, which is income", "a number, which changes its sign"));
        return null;
    }
}
