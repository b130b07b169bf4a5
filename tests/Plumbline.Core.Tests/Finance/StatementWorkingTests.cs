using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Indicators;

namespace Plumbline.Core.Tests.Finance;

/// <summary>What the cells of a statement show: months, years to date, years, sums, variances and movements; or why there is nothing.</summary>
public class StatementWorkingTests
{
    private static readonly StatementColumn Actual = Accounts.Column(ColumnShow.Actual), ToDate = Accounts.Column(ColumnShow.Actual, ColumnSpan.YearToDate), Plan = Accounts.Column(ColumnShow.Plan);

    [Theory]
    [InlineData(Aggregation.Sum, false, "2019-06", "30", null)]
    [InlineData(Aggregation.Sum, false, "2019-07", null, "no figure for July 2019")]
    [InlineData(Aggregation.Sum, false, "2019-08", null, "no figure for July 2019")]
    [InlineData(Aggregation.Sum, false, "2019-10", null, "no figure for July 2019 and for two other months")]
    [InlineData(Aggregation.Sum, true, "2019-06", "15", null)]
    [InlineData(Aggregation.Sum, true, "2019-08", "20", null)]
    [InlineData(Aggregation.Latest, false, "2019-06", "15", null)]
    [InlineData(Aggregation.Mean, false, "2019-06", "10", null)]
    [InlineData(Aggregation.None, false, "2019-06", "15", null)]
    [InlineData(Aggregation.Sum, false, "2019-04", "5", null)]
    [InlineData(Aggregation.Sum, false, "2019-03", "99", null)]
    public void YearToDate_IsTheSumFromApril(Aggregation aggregation, bool cumulative, string period, string? amount, string? missing)
    {
        var accounts = new Accounts().Line("pay", LineSign.Cost, aggregation, cumulative).Give("pay", "2019-04", "5").Give("pay", "2019-05", "10").Give("pay", "2019-06", "15").Give("pay", "2019-08", "20");
        foreach (var month in new[] { "2018-04", "2018-05", "2018-06", "2018-07", "2018-08", "2018-09", "2018-10", "2018-11", "2018-12", "2019-01", "2019-02", "2019-03" }) accounts.Give("pay", month, period == "2019-03" ? "8.25" : "1");
        var cell = accounts.Cell("pay", period, ToDate);
        Assert.Equal((amount is null ? null : decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), missing), (cell.Amount, cell.Missing));
    }

    [Fact]
    public void AMonthOfARunningTotal_IsItsGrowth()
    {
        var accounts = new Accounts().Line("pay", LineSign.Cost, cumulative: true).Give("pay", "2019-04", "5").Give("pay", "2019-05", "12").Give("pay", "2019-07", "20");
        Assert.Equal(5, accounts.Cell("pay", "2019-04", Actual).Amount);
        Assert.Equal((7m, true), (accounts.Cell("pay", "2019-05", Actual).Amount!.Value, accounts.Cell("pay", "2019-05", Actual).IsWorkedOut));
        Assert.Equal("no figure for June 2019", accounts.Cell("pay", "2019-07", Actual).Missing);
    }

    [Theory]
    [InlineData("2019-06", ColumnShow.Plan, 1200)]
    [InlineData("2019-06", ColumnShow.Forecast, 1250)]
    [InlineData("2019-05", ColumnShow.Forecast, 1230)]
    [InlineData("2019-06", ColumnShow.Variance, -50)]
    [InlineData("2019-05", ColumnShow.Variance, -30)]
    [InlineData("2019-06", ColumnShow.Actual, null)]
    public void TheYear_IsAsGivenForIt_AndTheForecastTheLatestMadeByThen(string period, ColumnShow show, int? amount) =>
        Assert.Equal(amount, Year().Cell("pay", period, Accounts.Column(show, ColumnSpan.Year)).Amount);

    [Fact]
    public void TheYear_AtItsEnd_IsItsMonths_AndHeldAgainstThePlan()
    {
        var accounts = Year();
        for (var month = 1; month <= 12; month++) accounts.Give("pay", month > 3 ? $"2019-{month:00}" : $"2020-{month:00}", 101);
        Assert.Equal(1212, accounts.Cell("pay", "2020-03", Accounts.Column(ColumnShow.Actual, ColumnSpan.Year)).Amount);
        Assert.Equal(-12, accounts.Cell("pay", "2020-03", Accounts.Column(ColumnShow.Variance, ColumnSpan.Year)).Amount);
        Assert.Equal(-12, accounts.Cell("pay", "2020-03", Accounts.Column(ColumnShow.Variance, ColumnSpan.YearToDate)).Amount);
        Assert.Equal("2019/20 is not over", accounts.Cell("pay", "2020-02", Accounts.Column(ColumnShow.Actual, ColumnSpan.Year)).Missing);
    }

    [Fact]
    public void AYearsPlan_IsElseTheSumOfItsProfile_AndAForecastWhatCameAndWhatIsToCome()
    {
        var accounts = new Accounts().Line("pay", LineSign.Cost);
        for (var month = 4; month <= 15; month++)
        {
            var period = month > 12 ? $"2020-{month - 12:00}" : $"2019-{month:00}";
            accounts.Give("pay", period, 10, "plan");
            if (month <= 6) accounts.Give("pay", period, 11);
            else accounts.Give("pay", period, 12, "forecast:2019-06");
        }

        Assert.Equal(120, accounts.Cell("pay", "2019-06", Accounts.Column(ColumnShow.Plan, ColumnSpan.Year)).Amount);
        Assert.Equal(141, accounts.Cell("pay", "2019-06", Accounts.Column(ColumnShow.Forecast, ColumnSpan.Year)).Amount);
        Assert.Equal("no forecast for 2019/20", accounts.Cell("pay", "2019-05", Accounts.Column(ColumnShow.Forecast, ColumnSpan.Year)).Missing);
    }

    [Theory]
    [InlineData("£100k", "£50k", "£51k", null)]
    [InlineData("£100k", "£50k", "£52k", "102000")]
    [InlineData("£100", "£50", "£51", "101")]
    [InlineData("£0.1m", "£50k", "£90k", null)]
    public void ASumAsGiven_IsShown_AndWhatItsPartsMakeWhereRoundingDoesNotExplainIt(string given, string one, string other, string? parts)
    {
        var accounts = new Accounts().Line("total").Line("one").Line("other").Give("total", "2020-03", given).Give("one", "2020-03", one).Give("other", "2020-03", other);
        var statement = Accounts.Statement([Actual], Accounts.Row("one"), Accounts.Row("other"), Accounts.Sum("total", true, "one", "other"));
        Assert.Equal(parts, accounts.Read(statement, "2020-03").Rows[2].Cells[0].PartsMake?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Null(accounts.Read(statement with { Adds = false }, "2020-03").Rows[2].Cells[0].PartsMake);
    }

    [Fact]
    public void ASumWithoutAFigure_IsWorkedOut_OrNamesThePartThatIsMissing()
    {
        var accounts = new Accounts().Line("income").Line("pay", LineSign.Cost).Line("rent", LineSign.Cost).Give("income", "2020-03", "100").Give("pay", "2020-03", "60", isDoubtful: true).Give("income", "2020-03", "90", "plan").Give("pay", "2020-03", "55", "plan");
        var statement = Accounts.Statement([Actual, Plan, Accounts.Column(ColumnShow.Variance), Accounts.Column(ColumnShow.Percent)], Accounts.Row("income"), Accounts.Row("pay"), Accounts.Row("rent"), Accounts.Sum("net", false, "income", "-pay"), Accounts.Sum("after rent", false, "net", "-rent"));
        var rows = accounts.Read(statement, "2020-03").Rows;
        Assert.Equal([40m, 35m, 5m], rows[3].Cells.Take(3).Select(static cell => cell.Amount!.Value));
        Assert.Equal(("14.3%", Favour.Favourable, true, true), (rows[3].Cells[3].Text, rows[3].Cells[2].Favour!.Value, rows[3].Cells[0].IsDoubtful, rows[3].Cells[0].IsWorkedOut));
        Assert.Equal((null, "rent: no figure for March 2020", ""), (rows[4].Cells[0].Amount, rows[4].Cells[0].Missing, rows[4].Cells[0].Text));
    }

    [Fact]
    public void ACreditInAMonth_DoesNotTurnTheCostsSign()
    {
        var accounts = new Accounts().Line("pay", LineSign.Cost).Give("pay", "2020-02", "60").Give("pay", "2020-03", "-5").Give("pay", "2020-03", "0", "plan");
        Assert.Equal((5m, Favour.Favourable), (accounts.Cell("pay", "2020-03", Accounts.Column(ColumnShow.Variance)).Amount!.Value, accounts.Cell("pay", "2020-03", Accounts.Column(ColumnShow.Variance)).Favour!.Value));
    }

    [Fact]
    public void AMovement_IsTheFirstOfTwoColumnsLessTheSecond_AndHeadsNameTheirMonths()
    {
        var accounts = new Accounts().Line("cash", LineSign.Asset, Aggregation.Latest).Give("cash", "2020-03", "£11,550k").Give("cash", "2020-01", "£11,939k");
        var statement = Accounts.Statement(
            [new StatementColumn("{period}", ColumnShow.Actual), new StatementColumn("{period}", ColumnShow.Actual) { MonthsBack = 2 }, new StatementColumn("Movement", ColumnShow.Movement) { Of = [1, 2] }], Accounts.Row("cash")) with { In = MoneyScale.ThousandsInHeading };
        var reading = accounts.Read(statement, "2020-03");
        Assert.Equal(["March 2020", "January 2020", "Movement"], reading.Heads.Select(static head => head.Name));
        Assert.Equal(["11,550", "11,939", "(389)"], reading.Rows[0].Cells.Select(static cell => cell.Text));
        Assert.NotNull(reading.Rows[0].Cells[0].Figure);
        Assert.Null(reading.Rows[0].Cells[2].Figure);
    }

    [Theory]
    [InlineData("score", RowForm.Score, "1", "1", "–")]
    [InlineData("money", RowForm.Dash, "£10", "£12", "–")]
    [InlineData("percentage", RowForm.Percentage, "1.37%", "1.50%", "(0.1) points")]
    [InlineData("percentage", RowForm.Money, "1.37%", "1.50%", "(0.1) points")]
    [InlineData("count", RowForm.Money, "12", "10", "2")]
    [InlineData("money", RowForm.Money, "£12k", "£10k", "£2,000")]
    public void Variances_ArePrintedAsTheRowSays(string measure, RowForm form, string actual, string plan, string text) =>
        Assert.Equal(text, new Accounts().Line("row", measure: measure, aggregation: Aggregation.Latest).Give("row", "2020-03", actual).Give("row", "2020-03", plan, "plan").Cell("row", "2020-03", Accounts.Column(ColumnShow.Variance), form).Text);

    [Theory]
    [InlineData(MoneyScale.Pounds, NegativeStyle.Brackets, 11550000, "£11,550,000")]
    [InlineData(MoneyScale.Pounds, NegativeStyle.Minus, -622, "−£622")]
    [InlineData(MoneyScale.ThousandsInHeading, NegativeStyle.Brackets, -13383000, "(13,383)")]
    [InlineData(MoneyScale.Thousands, NegativeStyle.Brackets, 11547000, "£11,547k")]
    [InlineData(MoneyScale.Thousands, NegativeStyle.Brackets, -61000, "(£61k)")]
    [InlineData(MoneyScale.Thousands, NegativeStyle.Brackets, -400, "£0")]
    [InlineData(MoneyScale.Thousands, NegativeStyle.Minus, 500, "£1k")]
    [InlineData(MoneyScale.Millions, NegativeStyle.Brackets, 11550000, "£11.6m")]
    public void Money_IsScaledInPrintAlone(MoneyScale scale, NegativeStyle negatives, int pounds, string text)
    {
        var accounts = new Accounts().Line("cash", LineSign.Asset, Aggregation.Latest).Give("cash", "2020-03", pounds);
        var cell = accounts.Read(Accounts.Statement([Actual], Accounts.Row("cash")) with { In = scale, Negatives = negatives }, "2020-03").Rows[0].Cells[0];
        Assert.Equal((pounds, text), (cell.Amount!.Value, cell.Text));
    }

    [Fact]
    public void ACellThatSaysWhyThereIsNoNumber_IsShownAsItStands()
    {
        var cell = new Accounts().Line("pay").Give("pay", "2020-03", "N/A").Cell("pay", "2020-03", Actual);
        Assert.Equal((null, "N/A", "“N/A” for March 2020"), (cell.Amount, cell.Text, cell.Missing));
    }

    [Fact]
    public void FiguresOfAnySize_StopNothing()
    {
        StatementColumn[] columns =
        [
            Actual, Plan, Accounts.Column(ColumnShow.Variance), Accounts.Column(ColumnShow.Percent), ToDate, Accounts.Column(ColumnShow.Variance, ColumnSpan.Year), new StatementColumn("Movement", ColumnShow.Movement) { Of = [1, 5] },
        ];
        var accounts = new Accounts().Line("one").Line("other").Line("given").Give("one", "2019-04", "£999999999999999999m").Give("one", "2019-04", "£0.000000000000001", "plan").Give("other", "2019-04", "£0m").Give("other", "2019-04", "£0m", "plan").Give("given", "2019-04", "£1");
        List<StatementRow> rows = [Accounts.Row("one"), Accounts.Row("other"), Accounts.Sum("given", true, "one", "other")];

        // Each sum adds all those before it: the last is 2 to the power of 100 times the first.
        for (var i = 0; i < 100; i++) rows.Add(Accounts.Sum($"sum-{i}", false, [.. rows.Select(static row => row is StatementRow.Sum sum ? sum.Key : row.Indicator!.ToString())]));
        var reading = accounts.Read(Accounts.Statement(columns, [.. rows]), "2019-04");
        Assert.Equal((null, "–", "the plan is too near 0 for a percentage of it"), (reading.Rows[0].Cells[3].Amount, reading.Rows[0].Cells[3].Text, reading.Rows[0].Cells[3].Missing));
        Assert.Equal("too large to be added up", reading.Rows[^1].Cells[0].Missing!.Split(": ")[^1]);
        Assert.NotNull(reading.Rows[3].Cells[0].Amount);
    }

    [Theory]
    [InlineData("£3,400.0k", "£3,500.0k", "3400000 3500000 -100000 -2.857143")]
    [InlineData("£10.00", "£12.50", "10 12.5 -2.5 -20")]
    public void Amounts_HaveNoZerosAtTheirEnd_AndPercentagesSixDecimals(string actual, string plan, string amounts)
    {
        var accounts = new Accounts().Line("income").Give("income", "2020-03", actual).Give("income", "2020-03", plan, "plan");
        var cells = accounts.Read(Accounts.Statement([Actual, Plan, Accounts.Column(ColumnShow.Variance), Accounts.Column(ColumnShow.Percent)], Accounts.Row("income")), "2020-03").Rows[0].Cells;
        Assert.Equal(amounts, string.Join(' ', cells.Select(static cell => cell.Amount!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void ASumThatWasNotGiven_SaysThatItIsMadeOfItsRows()
    {
        var accounts = new Accounts().Line("one").Line("other").Line("sum").Give("one", "2019-04", "1").Give("other", "2019-04", "2").Give("one", "2019-05", "1").Give("other", "2019-05", "2").Give("sum", "2019-05", "3");
        var cells = accounts.Read(Accounts.Statement([Actual, ToDate], Accounts.Row("one"), Accounts.Row("other"), Accounts.Sum("sum", true, "one", "other")), "2019-05").Rows[2].Cells;
        Assert.Equal((3m, null), (cells[0].Amount!.Value, cells[0].NotGiven));
        Assert.Equal((6m, "no figure for April 2019"), (cells[1].Amount!.Value, cells[1].NotGiven));
        Assert.Null(accounts.Read(Accounts.Statement([Actual], Accounts.Row("one"), Accounts.Sum("key", false, "one")), "2019-05").Rows[1].Cells[0].NotGiven);
    }

    [Theory]
    [InlineData("count", "12", "24")]
    [InlineData("percentage", "1.5%", "3.0%")]
    [InlineData("money", "£12", "£24")]
    public void ASumThatIsWorkedOut_IsPrintedAsItsRowsAre(string measure, string value, string text)
    {
        var accounts = new Accounts().Line("one", measure: measure).Line("other", measure: measure).Give("one", "2020-03", value).Give("other", "2020-03", value);
        Assert.Equal(text, accounts.Read(Accounts.Statement([Actual], Accounts.Row("one"), Accounts.Row("other"), Accounts.Sum("inner", false, "one", "other"), Accounts.Sum("outer", false, "inner")), "2020-03").Rows[3].Cells[0].Text);
    }

    private static Accounts Year() => new Accounts().Line("pay", LineSign.Cost)
        .Give("pay", "2019/20", "1200", "plan").Give("pay", "2019/20", "1210", "forecast").Give("pay", "2019/20", "1250", "forecast:2019-06").Give("pay", "2019/20", "1230", "forecast:2019-05").Give("pay", "2019/20", "1290", "forecast:2020-02");
}
