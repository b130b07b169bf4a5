using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Text;

namespace Plumbline.Reports.Blocks.Finance;

/// <summary>The sentences of a statement.</summary>
internal static class StatementWords
{
    /// <summary>Which month it is of, and how its amounts are written.</summary>
    internal static string Opening(StatementPaper paper)
    {
        var reading = paper.Reading;
        var hasBrackets = reading.Rows.SelectMany(static line => line.Cells).Any(static cell => cell.Text.StartsWith('('));
        var scale = paper.Definition.In == MoneyScale.ThousandsInHeading ? " Amounts are in thousands of pounds." : "";
        return $"At the end of {FinanceSaid.Month(reading.Period, paper.Culture)}.{scale}{(hasBrackets ? " Brackets mean below zero." : "")}";
    }

    /// <summary>What the statement comes to; its score, else its total, else its last line; null where none has an amount.</summary>
    internal static string? Lead(StatementPaper paper)
    {
        var (rows, heads) = (paper.Reading.Rows, paper.Reading.Heads);
        if (paper.Reading.Resources?.Overall.Shown is { } score) return $"The overall score is {Counted.Digits(score)}, where 1 is the best.";
        if (paper.Reading.Resources is { } resources) return $"There is no overall score: {ResourceParts.Missing(resources)}.";
        var sums = rows.Where(static line => line.Row is StatementRow.Sum).ToList();
        var total = sums.LastOrDefault(static line => line.Row is StatementRow.Sum { EqualTo: not null }) ?? sums.LastOrDefault(static line => line.Row is StatementRow.Sum { IsTotal: true }) ?? sums.LastOrDefault()
            ?? rows.LastOrDefault(static line => line.Row is StatementRow.Line { As: RowForm.Money });
        var first = heads.ToList().FindIndex(static head => head.Column.Show == ColumnShow.Actual);
        if (total is null || first < 0 || total.Cells[first].Amount is not { } amount) return null;
        var words = $"{total.Name}: {paper.Money.Text(amount)} {FinanceSaid.Span(heads[first], paper.Context.Picture.Settings.Calendar, paper.Culture)}";
        for (var at = 0; at < heads.Count; at++)
        {
            if (total.Cells[at].Amount is not { } difference) continue;
            if (heads[at].Column is { Show: ColumnShow.Movement, Of: [var of, var other] } && of - 1 == first)
                return $"{words}, {(difference == 0 ? "the same as" : $"{paper.Money.Size(difference)} {(difference > 0 ? "more" : "less")} than")} {FinanceSaid.Span(heads[other - 1], paper.Context.Picture.Settings.Calendar, paper.Culture)}.";
            if (heads[at].Column.Show == ColumnShow.Variance && heads[at].Column.Over == heads[first].Column.Over && total.Cells[at].Favour is { } favour) return $"{words}, {Against(paper, difference, favour)}.";
        }

        return words + ".";
    }

    /// <summary>A variance in words: <c>£61k adverse to plan</c>, <c>as planned</c>.</summary>
    internal static string Against(StatementPaper paper, decimal variance, Favour favour) => favour switch
    {
        Favour.Favourable => $"{paper.Money.Size(variance)} favourable to plan",
        Favour.Adverse => $"{paper.Money.Size(variance)} adverse to plan",
        Favour.Level => "as planned",
    };

    /// <summary>The word for a side of the plan.</summary>
    internal static string Of(Favour favour) => favour switch { Favour.Favourable => "favourable", Favour.Adverse => "adverse", Favour.Level => "as planned" };

    /// <summary>How many lines are favourable, and which is the most adverse; null where no line is compared with a plan.</summary>
    internal static string? Scorecard(StatementPaper paper, IReadOnlyList<ScoredLine> lines)
    {
        if (lines.Count == 0) return null;
        var (good, bad, level) = (Count(Favour.Favourable), Count(Favour.Adverse), Count(Favour.Level));
        var others = new[] { bad == 0 ? "none adverse" : $"{Counted.Number(bad)} adverse", level == 0 ? null : $"{Counted.Number(level)} as planned" }.OfType<string>().ToList();
        var words = $"{Counted.Sentence(Counted.Number(good))} of {Counted.Of(lines.Count, "line")} {(good == 1 ? "is" : "are")} favourable to plan, {Counted.List(others)}.";
        var worst = lines.Where(static line => line is { Favour: Favour.Adverse, IsMoney: true }).MaxBy(static line => Math.Abs(line.Variance));
        if (worst is not null) words += $" The largest adverse variance: {worst.Line.Name}, {paper.Money.Size(worst.Variance)}{(worst.Share is { } share ? $" ({paper.Money.Percent(share)} of its plan)" : "")}.";
        return words;

        int Count(Favour side) => lines.Count(line => line.Favour == side);
    }
}
