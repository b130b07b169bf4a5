using Plumbline.Core.Criteria;
using Plumbline.Core.Tests.Support;
using Plumbline.Core.Units;

namespace Plumbline.Core.Tests.Criteria;

public class CriterionParsingTests
{
    [Fact]
    public void Parse_AfterPrint_IsIdentity()
    {
        var random = new RandomCriteria(11);
        var read = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var criterion = random.Next();
            var text = criterion.ToString();
            if (text.Length > Criterion.Longest) continue;
            Assert.Equal(criterion, Criterion.Parse(text).Value);
            Assert.Equal(text, Criterion.Parse(text).Value.ToString());
            read++;
        }

        Assert.True(read > 15_000);
    }

    [Fact]
    public void Parse_AfterPrint_IsIdentityUnderGermanCulture() => Culture.Under(Culture.German, Parse_AfterPrint_IsIdentity);

    [Theory]
    [InlineData("complaints-late equals 0 and complaints-learning is yes")]
    [InlineData("incidents at most mean in every period")]
    [InlineData("incidents at most upper limit and incidents more than mean in any period")]
    [InlineData("sickness-rolling rises for 6 months or sickness-rolling falls for 1 month")]
    [InlineData("complaints-days-late more than 5 and complaints-learning is no for 2 spans")]
    [InlineData("rtt in each service at least target")]
    [InlineData("appraisals in at least 90% of service, others at most 5 points below, at least target")]
    [InlineData("training in at least 75% of service, others at most 2 of them more than 5% of the target below, at least target")]
    [InlineData("number of service where (never-events at least 1 in any period) at least 2")]
    [InlineData("number of service where (number of team where (audit is no) at least 1) at most 3")]
    [InlineData("variance of savings at least -5%")]
    [InlineData("variance of savings at least (£61k) over the span")]
    [InlineData("risk 3163 at most 12")]
    [InlineData("risk at most 12")]
    [InlineData("days late of complaints at most 5")]
    [InlineData("incidents of harm=severe at least 1")]
    [InlineData("incidents of severe at least 1")]
    [InlineData("rtt between target less 3 points and target less 1 point")]
    [InlineData("agency at most plan plus 5% of the plan")]
    [InlineData("flu less than plan and flu at least last year")]
    [InlineData("sickness-rolling at most benchmark england in each of the last 4 months")]
    [InlineData("never-events at least 1 in the span before")]
    [InlineData("(a equals 1 or b equals 2) and c equals 3")]
    [InlineData("a equals 1 or b equals 2 and c equals 3")]
    [InlineData("savings less than plan less 5% for 2 spans")]
    public void EveryForm_IsReadAsItIsWritten(string text) => Assert.Equal(text, Criterion.Parse(text).Value.ToString());

    [Theory]
    [InlineData("appraisals in at least 90% of service, others at most 5 points below at least target", "appraisals in at least 90% of service, others at most 5 points below, at least target")]
    [InlineData("appraisals in at least 90% of service others at most 5 points at least target", "appraisals in at least 90% of service, others at most 5 points below, at least target")]
    [InlineData("appraisals in at least 90% of services, others at most 2 of them more than 5 points, at least target", "appraisals in at least 90% of service, others at most 2 of them more than 5 points below, at least target")]
    [InlineData("rtt in each services at least target less 5% of target", "rtt in each service at least target less 5% of the target")]
    [InlineData("a At Least\u00a05 AND b is YES", "a at least 5 and b is yes")]
    [InlineData("((a equals 1)) and ((b equals 2 and (c equals –3)))", "a equals 1 and b equals 2 and c equals -3")]
    [InlineData("number of services where ( a at least 1 ) at least 2", "number of service where (a at least 1) at least 2")]
    [InlineData("agency at most plan plus £50k", "agency at most plan plus £50000")]
    public void LooseForm_IsReadAsTheStrictOne(string text, string strict) => Assert.Equal(strict, Criterion.Parse(text).Value.ToString());

    [Fact]
    public void And_BindsCloserThanOr()
    {
        var any = Assert.IsType<Criterion.AnyOf>(Criterion.Parse("a is yes or b is yes and c is yes or d is yes").Value);
        Assert.Equal(3, any.Parts.Count);
        Assert.Equal(2, Assert.IsType<Criterion.AllOf>(any.Parts[1]).Parts.Count);
    }

    [Theory]
    [InlineData("service", UnitKind.Service)]
    [InlineData("services", UnitKind.Service)]
    [InlineData("Directorates", UnitKind.Directorate)]
    [InlineData("organisation", UnitKind.Organisation)]
    public void KindOfUnit_IsReadInSingularAndPlural(string word, UnitKind kind)
    {
        var clause = Assert.IsType<Clause.Compared>(Criterion.Parse($"rtt in each {word} at least 5").Value);
        Assert.Equal(kind, Assert.IsType<Subject.InEach>(clause.Subject).UnitKind);
    }

    [Theory]
    [InlineData("", "found nothing; expected the code of an indicator or a question, “number of”, “variance of”, “risk”, “days late of” or “(”")]
    [InlineData("Sickness at least 5", "found “Sickness”; expected the code of an indicator or a question")]
    [InlineData("sickness at least", "found nothing after “sickness at least”; expected a number, “target”, “plan”")]
    [InlineData("sickness at least targt", "found “targt” after “sickness at least”; expected a number, “target”, “plan”, “mean”, “upper limit”, “lower limit”, “last year” or “benchmark” and a comparator, perhaps “target”")]
    [InlineData("sickness above 5", "found “above” after “sickness”; expected “at least”, “more than”")]
    [InlineData("sickness betwen 5 and 6", "perhaps “between”")]
    [InlineData("sickness between 6 and 5", "found “5” after “between 6 and”; expected an upper end that is not below the lower one")]
    [InlineData("learning is yess", "found “yess” after “learning is”; expected an answer: yes, partly, no, not-applicable, perhaps “yes”")]
    [InlineData("learning is yes for 2 months", "found “months” after “yes for 2”; expected “spans”")]
    [InlineData("a equals 5 in evry period", "found “evry” after “equals 5 in”; expected a time: “in every period”")]
    [InlineData("a equals 5 an b equals 6", "found “an” after “a equals 5”; expected “and”, “or”, a time such as “in any period”, or the end, perhaps “and”")]
    [InlineData("a equals 5 and", "found nothing after “equals 5 and”; expected the code of an indicator or a question")]
    [InlineData("a equals 5 and and b is no", "found “and” after “equals 5 and”")]
    [InlineData("(a equals 5", "found nothing after “a equals 5”; expected “and”, “or” or “)”")]
    [InlineData("a equals 5)", "found “)” after “a equals 5”")]
    [InlineData("a in each servce at least 5", "found “servce” after “a in each”; expected a kind of unit: organisation, directorate, service, team, place, perhaps “service”")]
    [InlineData("a in at least 90 of service at least 5", "found “90” after “in at least”; expected a percentage from 0% to 100%")]
    [InlineData("a in at least 101% of service at least 5", "expected a percentage from 0% to 100%")]
    [InlineData("a at least target less 5", "found nothing after “target less 5”; expected “points”, or a percent sign at the number")]
    [InlineData("a at least target less -5 points", "found “points” after “target less -5”; expected a margin")]
    [InlineData("a rises for 0 months", "found “0” after “a rises for”; expected a number of months from 1 to 120")]
    [InlineData("a at least 1 for 500 spans", "found “500”")]
    [InlineData("number of service where a at least 5", "found “a” after “of service where”; expected “(”")]
    [InlineData("number of service where (a at least 5 and b is no) at least 2", "found “and” after “at least 5”")]
    [InlineData("incidents of harm=a=b at least 1", "expected an item of a breakdown")]
    [InlineData("risk R17 at least 5", "found “R17” after “risk”; expected a risk's code")]
    [InlineData("а at least 5", "(with U+0430)")]
    public void Problem_NamesTheWordAndWhatCouldStandThere(string text, string problem) =>
        Assert.Contains(problem, Criterion.Parse(text).Problem!.ToString(), StringComparison.Ordinal);

    [Fact]
    public void Limits_AreSaid()
    {
        Assert.Contains("at most 2,000 characters", Criterion.Parse("a equals 5" + new string(' ', 2_000)).Problem!.ToString(), StringComparison.Ordinal);
        Assert.True(Criterion.Parse(new string('(', 20) + "a equals 5" + new string(')', 20)).Succeeded);
        Assert.Contains("at most 20 brackets", Criterion.Parse(new string('(', 21) + "a equals 5" + new string(')', 21)).Problem!.ToString(), StringComparison.Ordinal);
        Assert.False(Criterion.Parse(new string('(', 2_000)).Succeeded);
    }

    [Fact]
    public void Garbage_IsRefusedOrReadsBack()
    {
        foreach (var text in Garbage.Texts(5, 20_000, 14, " ", "a ", "incidents ", "at least ", "at most ", "5 ", "90% ", "target ", "and ", "or ", "(", ")", ", ", "in each service ", "is yes ", "number of service where (", "less 5 points ", "in any period "))
        {
            if (text.Length <= Criterion.Longest && Criterion.Parse(text).TryGet(out var read, out var problem)) Assert.Equal(read, Criterion.Parse(read.ToString()).Value);
            else Assert.NotEmpty(Criterion.Parse(text).Problem!.Expected);
        }
    }
}
