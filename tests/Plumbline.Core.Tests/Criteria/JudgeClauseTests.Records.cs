using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Evidence;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Criteria;

public partial class JudgeClauseTests
{
    [Theory]
    [InlineData("learning is yes", "yes", null, Holding.Holds)]
    [InlineData("learning is yes", "no", null, Holding.DoesNotHold)]
    [InlineData("learning is yes", "not-applicable", null, Holding.DoesNotHold)]
    [InlineData("learning is not-applicable", "not-applicable", null, Holding.Holds)]
    [InlineData("learning is no for 2 spans", "no", "no", Holding.Holds)]
    [InlineData("learning is no for 2 spans", "no", "yes", Holding.DoesNotHold)]
    [InlineData("learning is no for 2 spans", "yes", null, Holding.DoesNotHold)]
    [InlineData("learning is no for 2 spans", "no", null, Holding.Open)]
    public void Answer_IsThatOfTheSpan(string criterion, string answer, string? before, Holding holding)
    {
        var evidence = new MadeEvidence().Question("learning", "Did learning follow?").Answer("learning", "2020-03", answer);
        if (before is not null) evidence.Answer("learning", "2020-01", before);
        var judged = evidence.Judge(criterion);
        Assert.Equal(holding, judged.Holding);
        if (holding == Holding.Open) Assert.Equal("an answer to “Did learning follow?” for January 2020", Assert.Single(judged.Missing));
        Assert.Contains(new EvidenceFact.Answered(QuestionCode.Parse("learning").Value, null, Make.Period("2020-03")), judged.Read);
    }

    [Fact]
    public void Answer_OfAUnit_CountsInIt()
    {
        var evidence = new MadeEvidence().Services("a", "b").Question("audit", "Was the audit done?", "service").Answer("audit", "2020-03", "yes", "a").Answer("audit", "2020-03", "no", "b");
        Assert.Equal(Holding.Holds, evidence.Judge("number of service where (audit is yes) equals 1").Holding);
        Assert.Equal("the answer to “Was the audit done?” in b for March 2020 is no", evidence.Judge("audit is yes", unit: "b").Reason);
    }

    // A question of each service, asked of the trust, is asked of all of them.
    [Theory]
    [InlineData("audit is yes", "a yes, b yes", Holding.Holds, "the answer to “Done?” for March 2020 is yes in both services")]
    [InlineData("audit is yes", "a yes, b no", Holding.DoesNotHold, "the answer to “Done?” for March 2020 is no in b")]
    [InlineData("audit is yes", "b partly", Holding.DoesNotHold, "the answer to “Done?” for March 2020 is partly in b")]
    [InlineData("audit is no", "a yes, b partly", Holding.DoesNotHold, "the answer to “Done?” for March 2020 is yes in a and partly in b")]
    [InlineData("audit is partly", "a partly, b partly", Holding.Holds, "the answer to “Done?” for March 2020 is partly in both services")]
    [InlineData("audit is not-applicable", "a not-applicable, b yes", Holding.DoesNotHold, "the answer to “Done?” for March 2020 is yes in b")]
    [InlineData("audit is yes", "a yes", Holding.Open, "an answer to “Done?” in b is missing")]
    [InlineData("audit is yes", "", Holding.Open, "an answer to “Done?” in a and an answer to “Done?” in b are missing")]
    [InlineData("audit is yes for 2 spans", "a yes, b yes", Holding.Open, "an answer to “Done?” in b for January 2020 is missing")] // a has answered for January
    [InlineData("audit is no for 2 spans", "a no, b no", Holding.DoesNotHold, "the answer to “Done?” for January 2020 is yes in a")]
    public void Question_OfAKindOfUnit_IsJudgedInAllOfThem(string criterion, string answers, Holding holding, string reason)
    {
        var evidence = new MadeEvidence().Services("a", "b").Question("audit", "Done?", "service").Answer("audit", "2020-01", "yes", "a");
        foreach (var answer in answers.Split(", ", StringSplitOptions.RemoveEmptyEntries)) evidence.Answer("audit", "2020-03", answer.Split(' ')[1], answer.Split(' ')[0]);
        var judged = evidence.Judge(criterion);
        Assert.Equal((holding, reason), (judged.Holding, judged.Reason));
        Assert.Equal(judged.Holding == Holding.Open, judged.Missing.Count > 0);
        Assert.Contains(new EvidenceFact.Answered(QuestionCode.Parse("audit").Value, MadeEvidence.UnitOf("b"), Make.Period("2020-03")), judged.Read);
    }

    [Fact]
    public void Question_OfAKindWithoutUnits_NamesTheKind() =>
        Assert.Equal("a service", Assert.Single(new MadeEvidence().Question("audit", "Done?", "service").Judge("audit is yes").Missing));

    [Theory]
    [InlineData("risk 3163 at most 12", Holding.Holds)]
    [InlineData("risk 3163 at most 11", Holding.DoesNotHold)]
    [InlineData("risk 3163 at least 16 in the span before", Holding.Holds)] // graded 12 on 9 March
    [InlineData("risk 9 at most 12", Holding.Open)]
    public void Risk_HasTheScoreInForceAtTheEnd(string criterion, Holding holding) =>
        Assert.Equal(holding, new MadeEvidence().Risk("3163", ("2019-06-01", 16), ("2020-03-09", 12)).Judge(criterion).Holding);

    [Theory]
    [InlineData("days late of complaints at most 5", Holding.DoesNotHold)] // C-1 was due on 2 March and answered on 10 March: 6 working days
    [InlineData("days late of complaints at most 6", Holding.Holds)]
    [InlineData("days late of complaints equals 0 in any period", Holding.Holds)]
    [InlineData("days late of complaints at most 0 in the span before", Holding.Open)] // the list begins in January
    public void DaysLate_AreThoseOfTheLatest(string criterion, Holding holding) =>
        Assert.Equal(holding, new MadeEvidence().Complaints(("2020-02-03", "2020-03-10"), ("2020-02-10", "2020-03-02"), ("2020-03-16", null)).Judge(criterion).Holding);

    private static string Plain(string text) => text.Replace('−', '-');
}
