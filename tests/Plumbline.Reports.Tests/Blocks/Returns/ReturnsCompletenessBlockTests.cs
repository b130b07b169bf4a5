using Plumbline.Core.Returns.Forms;
using Plumbline.Reports.Blocks.Returns;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Tests.Blocks.Risks;
using Plumbline.Reports.Tests.Composition;

namespace Plumbline.Reports.Tests.Blocks.Returns;

public sealed class ReturnsCompletenessBlockTests
{
    private static readonly ReturnsCompletenessBlock ByForm = new(FormCode.Parse("early").Value, 12, CompletenessBy.Form, null, null);
    private static readonly ReturnsCompletenessBlock ByUnit = ByForm with { By = CompletenessBy.Unit };

    [Fact]
    public void Table_ShowsThatThoseAskedAreReturnsAndBothKindsOfNonResponse()
    {
        var document = new ReturnsPaper("abcde").With("2020-01", "3 4 5 - w").With("2020-02", "3 4L - - 9").Compose("2020-02", ByForm);

        Assert.Equal(
        [
            "Due | 7 Feb | 6 Mar",
            "Asked | 4 | 5",
            "Returned | 3[a] | 3",
            "Not returned, first month | 1 | 1",
            "Not returned, second month or more | 0 | 1",
            "Waived, not asked | 1 | 0",
            "Completeness: returned, of those asked | 75% | 60%",
            "Returned late | 0 | 1",
            "Timeliness: returned in time, of those asked | 75% | 40%",
        ],
        TableRows.Of(document)[0]);
        Assert.Equal("Not returned: Team D.", Assert.Single(Traversal.Elements(document.Content).OfType<Notes>().Single().Items).Content.PlainText);
        Assert.Equal(["Team D | Not returned | Two months in a row | none", "Team C | Not returned | First month | 0 to 9: 5, Jan 2020"], TableRows.Of(document)[1]);
    }

    [Theory]
    [InlineData("3 4 5", "All three teams returned the form for February 2020, all in time.")]
    [InlineData("3 4L 5", "All three teams returned the form for February 2020, 2 of them in time.")]
    [InlineData("3L 4L 5L", "All three teams returned the form for February 2020, none in time.")]
    [InlineData("3 4 -", "2 of 3 teams returned the form for February 2020 (67%), all in time. Team C did not return it.")]
    [InlineData("3 - -", "1 of 3 teams returned the form for February 2020 (33%), in time. Team B and Team C did not return it.")]
    [InlineData("3 4 i", "2 of 3 teams returned the form for February 2020 (67%), all in time. The return of Team C is not complete: one answer is missing.")]
    [InlineData("3 b -", "1 of 3 teams returned the form for February 2020 (33%), in time. Team C did not return it. The return of Team B is sent back with a question.")]
    [InlineData("3 4 w", "Both teams returned the form for February 2020, all in time. One more return is waived.")]
    [InlineData("i b -", "None of the three teams asked has a complete return for February 2020. Team C did not return it. The return of Team A is not complete: one answer is missing. The return of Team B is sent back with a question.")]
    [InlineData("w w n", "No team owed a return for February 2020: two returns are waived.")]
    [InlineData("- - -", "None of the three teams asked returned the form for February 2020.")]
    public void Lead_IsTheAnswer(string returns, string lead) =>
        Assert.Equal(lead, Lead(new ReturnsPaper("abc").With("2020-02", returns)));

    // A return that lacks an answer was made all the same.
    [Theory]
    [InlineData("i -", "Neither of the two teams asked has a complete return for February 2020. Team B did not return it. The return of Team A is not complete: one answer is missing.")]
    [InlineData("i i", "Neither of the two teams asked has a complete return for February 2020. The returns of Team A and Team B are not complete.")]
    public void Lead_OfNoCompleteReturn_SaysWhatIsHere(string returns, string lead) => Assert.Equal(lead, Lead(new ReturnsPaper("ab").With("2020-02", returns)));

    [Fact]
    public void Lead_TellsHowManyFailedAgain() => Assert.Equal(
        "1 of 5 teams returned the form for February 2020 (20%), in time. Four teams did not return it, two of them for the second month in a row.",
        Lead(new ReturnsPaper("abcde").With("2020-01", "1 1 1 - -").With("2020-02", "1 - - - -")));

    [Fact]
    public void PeriodWithoutAnyReturn_HasNoCounts_AndSaysHowManyWereAsked()
    {
        var document = new ReturnsPaper("ab").With("2020-02", "3 -").With("2020-03", "- -").Compose("2020-03", ByForm);

        Assert.Contains("Neither of the two teams asked returned the form for March 2020. 1 of 2 teams returned the form for February 2020 (50%), in time. Team B did not return it.", RiskPaper.Words(document), StringComparison.Ordinal);
        Assert.Equal(["Asked | 2 | –[a]", "Returned | 1 | –", "Not returned, first month | 1 | –", "Not returned, second month or more | 0 | –", "Completeness: returned, of those asked | 50% | –"], TableRows.Of(document)[0].Skip(1).Take(5));
        Assert.Equal("No return was made for March 2020: two teams were asked.", Assert.Single(Traversal.Elements(document.Content).OfType<Notes>().Single().Items).Content.PlainText);
    }

    [Fact]
    public void PeriodThatIsNotCollected_SaysWhy() => Assert.Equal(
        "Teams were not asked while the wards were moved. Both teams returned the form for February 2020, all in time.",
        Lead(new ReturnsPaper("ab").With("2020-02", "3 3").With("2020-03", "", notCollected: "teams were not asked while the wards were moved")));

    [Fact]
    public void PeriodThatIsNotDue_IsNotCounted() => Assert.StartsWith(
        "Returns for March 2020 are not due until 7 April 2020. One of 2 is here. Both teams returned the form for February 2020",
        Lead(new ReturnsPaper("ab").With("2020-02", "3 3").With("2020-03", "3 ?", isDue: false)), StringComparison.Ordinal);

    [Theory]
    [InlineData(1, 1, "100%")]
    [InlineData(199, 200, "99%")]
    [InlineData(1, 1000, "1%")]
    [InlineData(0, 7, "0%")]
    [InlineData(1, 8, "13%")]
    public void Share_IsWholeOnlyWhereItIsAll(int part, int whole, string text) => Assert.Equal(text, ReturnShare.Text(part, whole));

    [Fact]
    public void OpenReturns_SayWhatIsMissing_AndWaiversWhy()
    {
        var document = new ReturnsPaper("abcd").With("2020-02", "3 i b w").Compose("2020-02", ByForm);

        Assert.Equal(["Team B | Incomplete Not answered: Is a fifth of posts vacant? | First month", "Team C | Sent back Is 40 a slip of the pen? | First month"], TableRows.Of(document)[1]);
        Assert.Equal("Team D, February 2020, waived: The team was moving house", Traversal.Elements(document.Content).OfType<ItemList>().Single().Items[0].Content.PlainText);
    }

    [Fact]
    public void ByUnit_TheLeastCompleteStandsFirst_WithItsPeriodsInWords()
    {
        var document = new ReturnsPaper("abc").With("2020-01", "3 - 3L").With("2020-02", "3 - 3").Compose("2020-02", ByUnit);

        Assert.Equal(
        [
            "Team B | 2 | 0 | 0% | 0 | 0% | Not returned Jan 2020 to Feb 2020",
            "Team C | 2 | 2 | 100% | 1 | 50% | Late Jan 2020, in time Feb 2020",
            "Team A | 2 | 2 | 100% | 2 | 100% | In time Jan 2020 to Feb 2020",
        ],
        TableRows.Of(document)[0]);
    }

    // A month in which nobody made a return was asked of each, whoever was excused from it; one that is not due yet was not.
    [Theory]
    [InlineData("- -", true, "Team A | 2 | 1 | 50% | 1 | 50% | In time Jan 2020, not returned Feb 2020")]
    [InlineData("- w", true, "Team A | 2 | 1 | 50% | 1 | 50% | In time Jan 2020, not returned Feb 2020")]
    [InlineData("- 3", true, "Team A | 2 | 1 | 50% | 1 | 50% | In time Jan 2020, not returned Feb 2020")]
    [InlineData("n w", true, "Team A | 1 | 1 | 100% | 1 | 100% | In time Jan 2020, does not apply Feb 2020")]
    [InlineData("? ?", false, "Team A | 1 | 1 | 100% | 1 | 100% | In time Jan 2020, not due yet Feb 2020")]
    public void ByUnit_ASilentMonth_WasAsked(string february, bool isDue, string expected) =>
        Assert.Contains(expected, TableRows.Of(new ReturnsPaper("ab").With("2020-01", "3 3").With("2020-02", february, isDue).Compose("2020-02", ByUnit))[0]);

    // Whoever was excused is named below; the month has no counts.
    [Theory]
    [InlineData("- w", "No return was made for March 2020: one team was asked.")]
    [InlineData("- n", "No return was made for March 2020: one team was asked.")]
    [InlineData("w w", "No team owed a return for March 2020: two returns are waived.")]
    [InlineData("n n", "No team owed a return for March 2020: it applied to none.")]
    public void WhereOthersAreExcused_AMonthWithoutAReturn_HasNoCounts(string march, string why)
    {
        var document = new ReturnsPaper("ab").With("2020-02", "3 3").With("2020-03", march).Compose("2020-03", ByForm);

        Assert.Equal(why, Assert.Single(Traversal.Elements(document.Content).OfType<Notes>().Single().Items).Content.PlainText);
        Assert.Equal(["Asked | 2 | –[a]", "Returned | 2 | –"], TableRows.Of(document)[0].Skip(1).Take(2));
        Assert.DoesNotContain(TableRows.Of(document)[0], static row => row.StartsWith("Waived", StringComparison.Ordinal) || row.StartsWith("Does not apply", StringComparison.Ordinal));
    }

    [Fact]
    public void ByUnit_OfManyUnits_ThoseWithoutFaultStandInASentence()
    {
        var document = new ReturnsPaper("abcdefghijklmn").With("2020-02", "- 1 1 1 1 1 1 1 1 1 1 1 1 1L").Compose("2020-02", ByUnit);

        Assert.Equal(["Team A", "Team N"], TableRows.Of(document)[0].Select(static row => row.Split(" | ")[0]));
        Assert.Contains("12 other teams returned every return in time.", RiskPaper.Words(document), StringComparison.Ordinal);
    }

    [Fact]
    public void ManyPeriods_StandBelowEachOther()
    {
        var paper = new ReturnsPaper("ab") { Form = ReturnsPaper.Sitrep };
        for (var day = 1; day <= 20; day++) paper.With($"2020-04-{day:00}", day == 5 ? "1 -" : "1 1");

        var table = TableRows.Of(paper.Compose("2020-04", ByForm with { Form = paper.Form.Code, Periods = 31 }))[0];

        Assert.Equal(20, table.Count);
        Assert.Equal("5 Apr 2020[a] | 10:30 | 2 | 1 | 1 | 0 | 50% | 0 | 50%", table[4]);
    }

    // A list for the last day alone would leave them unnamed.
    [Fact]
    public void ManyPeriods_NameWhoDidNotReturnInEach()
    {
        var paper = new ReturnsPaper("abcde") { Form = ReturnsPaper.Sitrep };
        for (var day = 1; day <= 20; day++) paper.With($"2020-04-{day:00}", day switch { 5 => "1 - 1 1 1", 7 => "- - - - 1", 20 => "1 1 - 1 1", _ => "1 1 1 1 1" });

        Assert.Equal(["Not returned: Team B."], Traversal.Elements(paper.Compose("2020-04", ByForm with { Form = paper.Form.Code, Periods = 31 }).Content).OfType<Notes>().SelectMany(static one => one.Items).Select(static one => one.Content.PlainText));
    }

    [Fact]
    public void OpenReturns_OfEqualSilence_HaveTheHighestLastScoreFirst() => Assert.Equal(
        ["Team C | Not returned | First month | 16 to 24: 18, Jan 2020", "Team B | Not returned | First month | 0 to 9: 4, Jan 2020", "Team D | Not returned | First month | none"],
        TableRows.Of(new ReturnsPaper("abcd").With("2020-01", "3 4 18 w").With("2020-02", "3 - - -").Compose("2020-02", ByForm))[1]);

    // A period in which nobody answered has no counts: the board is told that it was silent, and how many were asked.
    [Theory]
    [InlineData("- -", "- -", "3 3", "Both teams returned the form for March 2020, all in time. No team made a return for January 2020 and February 2020.")]
    [InlineData("3 3", "- -", "3 3", "Both teams returned the form for March 2020, all in time. No team made a return for February 2020.")]
    [InlineData("- -", "- -", "- -", "Neither of the two teams asked returned the form for March 2020, nor for the two months before.")]
    [InlineData("3 3", "- -", "- -", "Neither of the two teams asked returned the form for March 2020, nor for the month before. Both teams returned the form for January 2020, all in time.")]
    [InlineData("- -", "3 3", "- -", "Neither of the two teams asked returned the form for March 2020. Both teams returned the form for February 2020, all in time. No team made a return for January 2020.")]
    [InlineData("3 3", "3 3", "3 3", "Both teams returned the form for March 2020, all in time.")]
    public void Lead_TellsSilentPeriods(string january, string february, string march, string lead) =>
        Assert.Equal(lead, Lead(new ReturnsPaper("ab").With("2020-01", january).With("2020-02", february).With("2020-03", march)));

    // Quarters are due in two years, side by side; months stand under their year.
    [Theory]
    [InlineData(Core.Periods.Frequency.Quarter, "2019-Q3", "Due | 8 Jan 2020")]
    [InlineData(Core.Periods.Frequency.Month, "2019-08", "Due | 6 Sep")]
    public void DueDay_HasItsYear_WherePeriodsAreLong(Core.Periods.Frequency frequency, string period, string due)
    {
        var paper = new ReturnsPaper("a");
        paper.Form = paper.Form with { Frequency = frequency, From = Core.Periods.Period.Parse(period).Value };

        Assert.Equal(due, TableRows.Of(paper.With(period, "3").Compose("2019-12", ByForm))[0][0].Replace('\u00a0', ' '));
    }

    // In the paper of one team its silence counts, where others returned; where nobody did, nothing is counted.
    [Theory]
    [InlineData("- 3", "Team B returned the form for February 2020, in time.")]
    [InlineData("3 -", "Team B did not return the form for February 2020.")]
    [InlineData("- -", "Team B did not return the form for February 2020.")]
    public void PaperOfAUnit_TellsOfItAlone(string returns, string lead)
    {
        var paper = new ReturnsPaper("ab").With("2020-02", returns);
        var context = paper.Context("2020-02", ByForm);
        var own = paper.Organisation.Context("2020-02", Core.Units.UnitCode.Parse("b").Value, ByForm);

        Assert.NotEqual(context.Scope.Unit, own.Scope.Unit);
        Assert.Equal(lead, Traversal.Elements(ComposeReport.Compose(own).Content).OfType<Paragraph>().First().Content.PlainText);
    }

    // Whatever the returns are: what the table says of a period adds up.
    [Fact]
    public void AnyReturns_AddUp()
    {
        var random = new Random(20_200_331);
        for (var round = 0; round < 200; round++)
        {
            var paper = new ReturnsPaper("abcdefg");
            for (var month = 4; month <= 9; month++) paper.With($"2019-{month:00}", string.Join(' ', Enumerable.Range(0, 7).Select(_ => new[] { "3", "12", "30", "7L", "-", "i", "b", "w", "n", "." }[random.Next(10)])));
            var rows = TableRows.Of(paper.Compose("2019-09", ByForm))[0].Select(static row => row.Split(" | ")).ToDictionary(static cells => cells[0], static cells => cells[1..]);

            for (var at = 0; at < 6; at++)
            {
                int Of(string row) => int.Parse(rows[row][at].Split('[')[0].TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture);
                if (rows["Asked"][at].StartsWith('–')) continue;
                Assert.Equal(Of("Asked"), Of("Returned") + rows.Where(static row => row.Key.StartsWith("Not returned", StringComparison.Ordinal)).Sum(row => Of(row.Key)));
                if (rows["Completeness: returned, of those asked"][at].StartsWith('–')) continue;
                Assert.InRange(Of("Timeliness: returned in time, of those asked"), 0, Of("Completeness: returned, of those asked"));
                Assert.InRange(Of("Completeness: returned, of those asked"), 0, 100);
            }
        }
    }

    [Fact]
    public void PaperWithoutTheForm_SaysSo() =>
        Assert.Contains("This paper was made without the returns of early.", RiskPaper.Words(new RiskPaper().Compose(ByForm)), StringComparison.Ordinal);

    private static string Lead(ReturnsPaper paper) =>
        Traversal.Elements(paper.Compose("2020-03", ByForm).Content).OfType<Paragraph>().First(static paragraph => paragraph.Role == ParagraphRole.Lead).Content.PlainText;
}
