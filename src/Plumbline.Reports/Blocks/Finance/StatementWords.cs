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
        var scale = paper.Definition.In == MoneyScale.ThousandsInHeading ? " Amounts are in thousands of pounds." : "";
        return $"At the end of {FinanceSaid.Month(reading.Period, paper.Culture)}.{scale}{Brackets(reading)}";
    }

    // Brackets are not below zero where they are of a variance: they are worse than planned.
    private static string Brackets(StatementReading reading)
    {
        var bracketed = reading.Rows.SelectMany(static line => line.Cells.Select(static (cell, at) => (cell, at))).Where(static one => one.cell.Text.StartsWith('(')).Select(one => reading.Heads[one.at].Column.Show is ColumnShow.Variance or ColumnShow.Percent).ToHashSet();
        return (bracketed.Contains(true), bracketed.Contains(false)) switch
        {
            (true, true) => " Brackets in a variance: worse than planned; elsewhere: below zero.",
            (true, false) => " Brackets: worse than planned.",
            (false, true) => " Brackets: below zero.",
            _ => "",
        };
    }

    /// <summary>What the statement comes to; its score, else its total, else its last line; null where none has an amount.</summary>
    internal static string? Lead(StatementPaper paper)
    {
        var (rows, heads) = (paper.Reading.Rows, paper.Reading.Heads);
        if (paper.Reading.Resources?.Overall.Shown is { } score) return $"The overall score is {Counted.Digits(score)}, where 1 is the best and 4 the worst.";
        if (paper.Reading.Resources is { } resources) return $"There is no overall score: {ResourceParts.Missing(resources)}.";
        var sums = rows.Where(static line => line.Row is StatementRow.Sum).ToList();
        var total = sums.LastOrDefault(static line => line.Row is StatementRow.Sum { EqualTo: not null }) ?? sums.LastOrDefault(static line => line.Row is StatementRow.Sum { IsTotal: true }) ?? sums.LastOrDefault()
            ?? rows.LastOrDefault(static line => line.Row is StatementRow.Line { As: RowForm.Money });
        var first = TellingActual(heads);
        if (total is null || first < 0 || total.Cells[first].Amount is not { } amount) return null;
        var words = $"{total.Name}: {paper.Money.Text(amount)} {FinanceSaid.Span(heads[first], paper.Culture)}";
        for (var at = 0; at < heads.Count; at++)
        {
            if (total.Cells[at].Amount is not { } difference) continue;
            if (heads[at].Column is { Show: ColumnShow.Movement, Of: [var of, var other] } && of - 1 == first)
                return $"{words}, {(difference == 0 ? "the same as" : $"{paper.Money.Size(difference)} {(difference > 0 ? "more" : "less")} than")} {FinanceSaid.Span(heads[other - 1], paper.Culture)}.";
            if (heads[at].Column.Show == ColumnShow.Variance && heads[at].Column.Over == heads[first].Column.Over && total.Cells[at].Favour is { } favour) return $"{words}, {Against(paper, difference, favour)}{Expected(paper, total)}.";
        }

        return words + ".";
    }

    // That of the time over which a variance is taken, so that both are of one time; else the first.
    private static int TellingActual(IReadOnlyList<StatementHead> heads)
    {
        var all = heads.ToList();
        var variance = all.Find(static head => head.Column.Show == ColumnShow.Variance);
        var beside = variance is null ? -1 : all.FindIndex(head => head.Column.Show == ColumnShow.Actual && head.Column.Over == variance.Column.Over && head.Period == variance.Period);
        return beside >= 0 ? beside : all.FindIndex(static head => head.Column.Show == ColumnShow.Actual);
    }

    // Where a forecast for a year that is not over is held against its plan.
    private static string Expected(StatementPaper paper, StatementLine total)
    {
        for (var at = 0; at < total.Cells.Count; at++)
        {
            var head = paper.Reading.Heads[at];
            if (head.Column is not { Show: ColumnShow.Variance, Over: ColumnSpan.Year } || paper.Reading.Period.Last >= head.Period.FinancialYear.Last) continue;
            if (total.Cells[at] is { Amount: { } variance, Favour: { } favour }) return $"; for {head.Period.FinancialYear.ToText(paper.Culture)} {(favour == Favour.Level ? "" : $"{paper.Money.Size(variance)} ")}{Of(favour)} is forecast";
        }

        return "";
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

    /// <summary>How many lines are favourable, and which is the most adverse; null where no line is compared with a plan. A doubtful figure is in no headline.</summary>
    /// <param name="paper">The statement.</param>
    /// <param name="lines">The lines that are compared with a plan.</param>
    /// <param name="without">How many more lines are not compared, for want of a plan or a figure.</param>
    internal static string? Scorecard(StatementPaper paper, IReadOnlyList<ScoredLine> lines, int without)
    {
        if (lines.Count == 0) return null;
        var (good, bad, level, doubtful) = (Count(Favour.Favourable), Count(Favour.Adverse), Count(Favour.Level), lines.Count(static line => line.IsDoubtful));
        var words = lines.Count switch
        {
            var all when all == bad || all == good || all == level => $"{All(all)} {Side(bad == all ? Favour.Adverse : good == all ? Favour.Favourable : Favour.Level)}",
            var all => $"{(good == 0 ? "None" : Counted.Sentence(Counted.Number(good)))} of {Counted.Of(all, "line")} {(good is 0 or 1 ? "is" : "are")} favourable to plan, {Counted.List([
                bad == 0 ? "none is adverse" : $"{Counted.Number(bad)} {(bad == 1 ? "is" : "are")} adverse",
                .. level == 0 ? Array.Empty<string>() : [$"{Counted.Number(level)} {(level == 1 ? "is" : "are")} as planned"],
                .. doubtful == 0 ? Array.Empty<string>() : [$"{Counted.Number(doubtful)} {(doubtful == 1 ? "has a doubtful figure and is" : "have doubtful figures and are")} not judged"]])}",
        } + ".";
        if (without > 0) words += $" {Counted.Sentence(Counted.Of(without, "more line"))} {(without == 1 ? "is" : "are")} not compared: a plan or a figure is missing.";
        var worst = lines.Where(static line => line is { Favour: Favour.Adverse, IsMoney: true, IsDoubtful: false }).MaxBy(static line => Math.Abs(line.Variance));
        if (worst is not null) words += $" The largest adverse variance: {worst.Line.Name}, {paper.Money.Size(worst.Variance)}{(worst.Share is { } share ? $" ({paper.Money.Percent(share)} of its plan)" : "")}.";
        return words;

        int Count(Favour side) => lines.Count(line => !line.IsDoubtful && line.Favour == side);

        static string All(int count) => count switch { 1 => "The one line is", 2 => "Both lines are", _ => $"All {Counted.Of(count, "line")} are" };

        static string Side(Favour side) => side switch { Favour.Favourable => "favourable to plan", Favour.Adverse => "adverse to plan", Favour.Level => "as planned" };
    }
}
