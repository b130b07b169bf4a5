using Plumbline.Core.Finance.Statements;

namespace Plumbline.Core.Tests.Finance;

/// <summary>What measures do not allow in a statement.</summary>
public class StatementMeasuresTests
{
    private static readonly Accounts Lines = new Accounts().Line("pounds").Line("more").Line("days", measure: "days").Line("share", measure: "percentage").Line("gap", measure: "percentage-gap").Line("score", measure: "score");

    [Theory]
    [InlineData("pounds more", null)]
    [InlineData("share -gap", null)]
    [InlineData("pounds days", "money and days in one sum (days)")]
    [InlineData("pounds more score", "money and score in one sum (score)")]
    [InlineData("share pounds", "percentage and money in one sum (pounds)")]
    [InlineData("pounds unknown", null)]
    public void ASum_IsOfOneMeasure(string terms, string? found) =>
        Assert.Equal(found is null ? [] : [(1, found)], Of(Accounts.Sum("inner", false, "pounds"), Accounts.Sum("sum", false, terms.Split(' '))));

    [Fact]
    public void ASumOfSums_IsMeasuredAsTheirRowsAre()
    {
        Assert.Equal([(2, "money and days in one sum (inner)")], Of(Accounts.Row("pounds"), Accounts.Sum("inner", false, "days"), Accounts.Sum("outer", false, "pounds", "inner")));
        Assert.Equal([(1, "money and score in one sum (score)")], Of(Accounts.Row("score"), Accounts.Sum("pounds", true, "score")));
        Assert.Equal([(1, "money and days in one sum (days)")], Of(Accounts.Row("days"), (StatementRow.Sum)Accounts.Sum("total", false, "more") with { EqualTo = "days" }));
    }

    [Theory]
    [InlineData(RowForm.Money, "pounds", true)]
    [InlineData(RowForm.Dash, "pounds", true)]
    [InlineData(RowForm.Percentage, "pounds", false)]
    [InlineData(RowForm.Score, "pounds", false)]
    [InlineData(RowForm.Percentage, "gap", true)]
    [InlineData(RowForm.Money, "share", false)]
    [InlineData(RowForm.Score, "score", true)]
    [InlineData(RowForm.Score, "days", false)]
    public void ALine_IsPrintedAsItIsMeasured(RowForm form, string line, bool fits) => Assert.Equal(fits, StatementMeasures.OfForm(form, Lines.Find(line)) is null);

    // The lines that sums name are rows too.
    private static IEnumerable<(int Row, string Found)> Of(params StatementRow[] rows)
    {
        StatementRow[] all = [.. rows, .. new[] { "pounds", "more", "days", "share", "gap", "score" }.Where(code => !rows.Any(row => row.Indicator?.ToString() == code)).Select(static code => Accounts.Row(code))];
        return StatementMeasures.OfSums(all, code => Lines.Book().Picture.Find(code)).Select(static one => (one.Row, one.Problem.Found));
    }
}
