using Plumbline.Core.Checks;
using Plumbline.Core.Checks.Standing;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Tests.Support;

namespace Plumbline.Core.Tests.Checks.Returns;

public class ReturnChecksTests
{
    // What each check finds, as the reference prints it.
    private static readonly Dictionary<string, Func<Finding>> Examples = new(StringComparer.Ordinal)
    {
        ["return-missing"] = static () => Assert.Single(new Rounds().Unit("north", "ttmm").Unit("south", "tttt").Find("return-missing")),
        ["return-incomplete"] = static () => Assert.Single(new Rounds().Unit("north", "ttti").Find("return-incomplete")),
        ["return-answered"] = static () => Assert.Single(Answering(null).Find("return-answered")),
        ["return-count"] = static () => Assert.Single(Counting("qewtt-responses", "3").Unit("north", "t").Unit("south", "m").Find("return-count")),
        ["band-escalated"] = static () => Assert.Single(new Rounds().Unit("north", "t", 20).Unit("south", "t", 12).Find("band-escalated")),
        ["copied-forward"] = CopiedForwardTests.Example,
        ["return-early"] = static () => Assert.Single(new Rounds().Unit("north", "ttte").Find("return-early")),
        ["return-unexplained"] = static () => Assert.Single(new Rounds().Unit("north", "ttta").Find("return-unexplained")),
        ["return-late"] = static () => Assert.Single(new Rounds().Unit("north", "tttl").Find("return-late")),
        ["return-not-asked"] = static () => Assert.Single(new Rounds { NotAsked = UnitCode.Parse("south").Value }.Unit("north", "tttt").Find("return-not-asked")),
        ["return-waived-long"] = static () => Assert.Single(new Rounds().Unit("north", "twww").Find("return-waived-long")),
    };

    public static TheoryData<string> Codes { get; } = [.. Examples.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Reference_HasTheCheck_WithItsExample(string code)
    {
        var finding = Examples[code]();
        var page = File.ReadAllText(Repository.Path("docs", "reference", "checks.md")).ReplaceLineEndings("\n");
        Assert.Contains($"\n| `{code}` | {Names<Severity>.Of(finding.Severity)}", page, StringComparison.Ordinal);
        Assert.Contains($"\n| `{code}` | `{finding.Found}` | `{finding.Expected}` | {finding.Message} |\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryCheck_HasAnExample() => Assert.Equal(StandingChecks.All.Select(static check => check.Code).Where(static code => code.StartsWith("return-", StringComparison.Ordinal) || code is "band-escalated" or "copied-forward").Order(StringComparer.Ordinal), Examples.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void ReturnsInTime_HaveNoFinding()
    {
        var audit = new Rounds().Unit("north", "tttt").Unit("south", "twwt").Audit(months: 4);
        Assert.Empty(StandingChecks.All.Where(static check => Examples.ContainsKey(check.Code)).SelectMany(check => check.Find(audit)));
    }

    [Theory]
    [InlineData("tttm", 1, "North has made no return on “Early warning” for March 2020, due by 7 April 2020.")]
    [InlineData("tmmm", 1, "North has made no return on “Early warning” for March 2020, due by 7 April 2020; it has made no complete one for three months in a row.")]
    [InlineData("mtmm", 4, "North has made no return on “Early warning” for March 2020, due by 7 April 2020; it has made no complete one for two months in a row; one more has not come since December 2019.")]
    [InlineData("mtmt", 4, "North has made no return on “Early warning” for February 2020, due by 6 March 2020; one more has not come since December 2019.")]
    [InlineData("tttb", 1, "The return of North on “Early warning” for March 2020 was sent back (“The team is new”) and has not come again.")]
    public void AUnit_HasOneFinding_HoweverManyReturnsAreMissing(string letters, int months, string message) =>
        Assert.Equal(message, Assert.Single(new Rounds().Unit("north", letters).Unit("south", "tttt").Find("return-missing", months)).Message);

    [Fact]
    public void Finding_IsAboutTheReturn_AndOfItsUnit()
    {
        var finding = Examples["return-missing"]();
        Assert.Equal(("return/early-warning/north/2020-03", "north", "2020-03"), (finding.About.ToString(), finding.Unit!.ToString(), finding.Period!.ToString()));
    }

    [Theory]
    [InlineData("2020-04", 1)]
    [InlineData("2020-03", 0)]
    public void AnAnswerThatItsMonthDoesNotAsk_IsTold(string from, int expected)
    {
        var form = new Rounds().Form;
        var later = new ScoredQuestion(FieldCode.Parse("leave").Value, "Is leave refused?", false, [new("no", 0), new("yes", 4)]) { From = Support.Make.Period(from) };
        var findings = new Rounds { Form = form with { Fields = form.Fields.Add(later) }, Answered = [form.Fields[0].Code, later.Code] }.Unit("north", "t").Find("return-answered");
        Assert.Equal(expected, findings.Count);
        Assert.All(findings, static finding => Assert.Equal((Severity.Note, "The return of North on “Early warning” for March 2020 answers “Is leave refused?”, which the form does not ask for that month: the answer counts for nothing."), (finding.Severity, finding.Message)));
    }

    // A silent month before those that are judged is not told again.
    [Theory]
    [InlineData("ttm")]
    [InlineData("mtm")]
    public void MonthInWhichNobodyAnswered_IsToldOnce_OfTheWholeOrganisation(string letters)
    {
        var finding = Assert.Single(new Rounds().Unit("north", letters).Unit("south", letters).Find("return-missing"));
        Assert.Equal(
            ("return/early-warning/trust/2020-03", "No return on “Early warning” was made for March 2020: two units were asked, and none answered by 7 April 2020. Where it was not collected, say so in the form."),
            (finding.About.ToString(), finding.Message));
    }

    // Whoever was excused is not counted as asked. A period for which nobody owed a return lacks none.
    [Theory]
    [InlineData("m", "w", "one unit was asked")]
    [InlineData("m", "m", "two units were asked")]
    [InlineData("w", "w", null)]
    public void MonthWithoutAReturn_IsToldOfThoseThatOwedOne(string north, string south, string? said) =>
        Assert.Equal(said, new Rounds().Unit("north", north).Unit("south", south).Find("return-missing").SingleOrDefault()?.Message.Split(": ")[1].Split(',')[0]);

    [Theory]
    [InlineData("tttl", 1, 1)]
    [InlineData("ltlt", 4, 1)]
    [InlineData("lttt", 3, 0)]
    public void LateReturns_AreOneNoteAUnit(string letters, int months, int expected) => Assert.Equal(expected, new Rounds().Unit("north", letters).Find("return-late", months).Count);

    [Theory]
    [InlineData("tltl", "; one before it was late too, from January 2020 on.")]
    [InlineData("ltll", "; two before it were late too, from December 2019 on.")]
    public void LateReturnsBefore_AreToldWithTheLast(string letters, string end) => Assert.EndsWith(end, Assert.Single(new Rounds().Unit("north", letters).Find("return-late", 4)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("n", 1, null)]
    [InlineData("aa", 1, "nothing says why.")]
    [InlineData("aa", 2, "nothing says why; one before it was so too, from February 2020 on.")]
    public void FormThatDoesNotApply_WithoutAReason_IsTold(string letters, int months, string? end) =>
        Assert.Equal(end, new Rounds().Unit("north", letters).Unit("south", "tt").Find("return-unexplained", months).SingleOrDefault()?.Message.Split(", and ")[1]);

    [Theory]
    [InlineData("www", true)]
    [InlineData("tww", false)]
    [InlineData("wwt", false)]
    [InlineData("wtw", false)]
    public void Waived_ThreeTimesInARow_IsTold_WhateverOthersDo(string letters, bool isFound) =>
        Assert.All(new[] { "ttt", "mmm" }, others => Assert.Equal(isFound, new Rounds().Unit("north", letters).Unit("south", others).Find("return-waived-long").Count == 1));

    [Theory]
    [InlineData("return/early-warning/north/2020-03", true, false)]
    [InlineData("return/early-warning/north/2020-01", true, false)]
    [InlineData("figure/falls/north/2020-03", true, false)]
    [InlineData("return/early-warning/north/2020-03", false, true)]
    [InlineData("return/early-warning/south/2020-03", true, true)]
    public void WorstBand_AsksForAnOpenAction(string about, bool isOpen, bool isFound) =>
        Assert.Equal(isFound, new Rounds().Unit("north", "t", 20).Action(about, isOpen).Find("band-escalated").Count == 1);

    [Theory]
    [InlineData("1", true, null)]
    [InlineData("2", false, null)]
    [InlineData("3", false, Severity.Warning)]
    [InlineData("3", true, Severity.Note)]
    public void GivenCount_IsTheOneThatTheReturnsMake(string given, bool isDoubtful, Severity? expected)
    {
        // Of three units one is missing and one waived: two are asked, and one answered.
        var rounds = new Rounds { Form = new Rounds().Form with { Counts = [new FormCounting(FormCount.Responses, Pack.Code("responses")), new FormCounting(FormCount.Asked, Pack.Code("asked"))] } }
            .Unit("north", "t").Unit("south", "m").Unit("east", "w");
        rounds.Pack.Row("asked", "count", "2020-03", given == "1" ? "2" : given).Row("responses", "count", "2020-03", "1");
        if (isDoubtful) rounds.Pack.With(Pack.Cell("asked", Core.Periods.Period.Month(2020, 3), given == "1" ? "2" : given) with { IsDoubtful = true });
        Assert.Equal(expected, rounds.Find("return-count").SingleOrDefault()?.Severity);
    }

    // One of two units answered: half.
    [Theory]
    [InlineData(FormCount.Completeness, "50%", null)]
    [InlineData(FormCount.Completeness, "33%", "50%")]
    [InlineData(FormCount.Timeliness, "0.5%", "50%")]
    public void GivenShare_IsThatOfThoseAsked(FormCount count, string given, string? right)
    {
        var rounds = new Rounds { Form = new Rounds().Form with { Counts = [new FormCounting(count, Pack.Code("share"))] } }.Unit("north", "t").Unit("south", "m");
        rounds.Pack.Row("share", "percentage", "2020-03", given);
        Assert.Equal(right, rounds.Find("return-count").SingleOrDefault()?.Expected.Replace(".0", "", StringComparison.Ordinal));
    }

    // Bands are known of the last period, whose answers are read.
    [Theory]
    [InlineData("9", "1", false)]
    [InlineData("9", "2", true)]
    public void GivenBand_IsHeldAgainstTheScoresOfTheLastPeriodAlone(string before, string given, bool isFound)
    {
        var rounds = new Rounds { Form = new Rounds().Form with { Counts = [new FormCounting(FormCount.Band, Pack.Code("low")) { Band = Rounds.Bands[0] }] } }.Unit("north", "tt", 5).Unit("south", "tt", 12);
        rounds.Pack.Row("low", "count", "2020-02", before, given);
        Assert.Equal(isFound, rounds.Find("return-count", 2).Count == 1);
    }

    [Fact]
    public void CountsOfAMonthInWhichNobodyAnswered_AreHeldAgainstNothing() => Assert.Empty(Counting("responses", "3").Unit("north", "m").Find("return-count"));

    // What is accepted of a return comes back when the return changes.
    [Theory]
    [InlineData("tttm", "ttmm")]
    [InlineData("ttmm", "tmmm")]
    public void Acceptance_LapsesWhenTheReturnsChange(string before, string after)
    {
        static Finding Of(string letters) => Assert.Single(new Rounds().Unit("north", letters).Unit("south", "tttt").Find("return-missing", 4));
        Assert.Equal(Of(before).Key, Of(after).Key);
        Assert.NotEqual(Of(before).Fingerprint, Of(after).Fingerprint);
    }

    // What a return answered stays in the ledger; a total of the units below is no answer, N/A is one.
    [Theory]
    [InlineData("7")]
    [InlineData("N/A")]
    public void AFigureThatIsThere_IsAnswered(string figure) => Assert.Empty(Answering(figure).Find("return-answered"));

    // Whoever is asked a question gives the figure again with the answer.
    [Fact]
    public void ASentBackReturn_LacksNothing() => Assert.Empty(Answering(null, "b").Find("return-answered"));

    // A form of one band has no worst one.
    [Fact]
    public void TheOnlyBand_AsksForNoAction() => Assert.Empty(new Rounds { Form = new Rounds().Form with { Bands = [new FormBand("all", 0, null)] } }.Unit("north", "t", 20).Find("band-escalated"));

    [Fact]
    public void AWaivedReturnWithAnswers_IsNoted()
    {
        var finding = Assert.Single(Answering("7", "w").Find("return-answered"));
        Assert.Equal((Severity.Note, "The return of North on “Early warning” for March 2020 is waived (“The team is new”), though one field of it is answered: the answer counts for nothing."), (finding.Severity, finding.Message));
    }

    private static Rounds Answering(string? figure, string letters = "t")
    {
        var form = new Rounds().Form with { Bands = [], Fields = [new FigureField(FieldCode.Parse("absent").Value, "How many are absent?", true, Pack.Code("absent"))] };
        var rounds = new Rounds { Form = form, Answered = [form.Fields[0].Code] }.Unit("north", letters);
        rounds.Pack.Row("absent", "count", "2020-03");
        if (figure is not null) rounds.Pack.Of("north", "absent", "2020-03", figure);
        return rounds;
    }

    private static Rounds Counting(string indicator, string given)
    {
        var rounds = new Rounds { Form = new Rounds().Form with { Counts = [new FormCounting(FormCount.Responses, Pack.Code(indicator))] } };
        rounds.Pack.Row(indicator, "count", "2020-03", given);
        return rounds;
    }
}
