using System.Collections.Immutable;
using Plumbline.Core.Returns.Counting;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Tests.Support;
using static Plumbline.Core.Tests.Returns.Counting.MadeForm;

namespace Plumbline.Core.Tests.Returns;

/// <summary>A field has a first and a last period: what a return must answer is told by its period.</summary>
public sealed class FieldSpanTests
{
    private static readonly FieldCode New = FieldCode.Parse("new").Value;

    [Theory]
    [InlineData(null, null, "2019-04", true)]
    [InlineData("2019-06", null, "2019-05", false)]
    [InlineData("2019-06", null, "2019-06", true)]
    [InlineData(null, "2019-06", "2019-06", true)]
    [InlineData(null, "2019-06", "2019-07", false)]
    [InlineData("2019-06", "2019-06", "2019-06", true)]
    [InlineData("2019-06", "2019-07", "2019-08", false)]
    public void AField_IsAskedAndRequired_InItsPeriods(string? from, string? to, string period, bool expected)
    {
        var form = With(Question(from, to));
        var field = form.Find(New)!;
        Assert.Equal(expected, form.Requires(field, Make.Period(period)));
        Assert.Equal(expected, form.FieldsFor(Make.Period(period)).Contains(field));
        Assert.Equal(expected, form.QuestionsFor(Make.Period(period)).Contains(field));
    }

    [Theory]
    [InlineData(null, null, null, null, true)]
    [InlineData(null, "2019-05", "2019-06", null, false)]
    [InlineData("2019-06", null, null, "2019-05", false)]
    [InlineData(null, "2019-06", "2019-06", null, true)]
    [InlineData("2019-04", "2019-05", "2019-07", "2019-08", false)]
    public void TwoFields_Meet_WhereBothAreAsked(string? from, string? to, string? otherFrom, string? otherTo, bool expected)
    {
        Assert.Equal(expected, Question(from, to).Meets(Question(otherFrom, otherTo)));
        Assert.Equal(expected, Question(otherFrom, otherTo).Meets(Question(from, to)));
    }

    // The score of a month is that of the questions of the month, whatever else was answered.
    [Theory]
    [InlineData("2019-05", null, "2019-04", 10)]
    [InlineData("2019-05", null, "2019-05", 13)]
    [InlineData(null, "2019-04", "2019-05", 10)]
    [InlineData(null, null, "2019-04", 13)]
    public void AScore_IsOfTheQuestionsOfItsPeriod(string? from, string? to, string period, int expected)
    {
        var (unit, month) = (Unit("north"), Make.Period(period));
        ReturnAnswer[] answers = [new(Code, unit, month, Vacancies, "partly"), new(Code, unit, month, Leave, "partly"), new(Code, unit, month, New, "yes")];
        Assert.Equal(expected, ReturnScores.From(With(Question(from, to)), answers).Of(month, unit));
    }

    [Theory]
    [InlineData("2019-05", "", "")]
    [InlineData("2019-04", "2019-04", "")]
    [InlineData(null, "2019-04", "")]
    public void AQuestionMore_MakesTheReturnsOfItsPeriodsIncomplete(string? from, string incomplete, string moved)
    {
        var (before, after) = (Complete(Form()), Complete(With(Question(from, null))));
        Assert.Equal((incomplete, moved), (string.Join(' ', before.Without(after)), string.Join(' ', before.InOtherBand(after))));
    }

    // Returns that answer the same share one list of answers, whatever their period.
    [Fact]
    public void TheSameAnswers_AreWholeInOnePeriodAndNotInTheNext()
    {
        var (form, unit) = (With(Question("2019-05", null)), Unit("north"));
        var april = Return(form, unit, First, 'R')!;
        var returns = new[] { april, april with { Period = First.Next, At = form.Due.DueAt(First.Next) } }.ToDictionary(static one => one.Period, static one => ImmutableArray.Create(one));
        var told = CountReturns.Of(form, Tree(Team("north")), First.Next, 2, returns, Later);
        Assert.Equal([ReturnStanding.InTime, ReturnStanding.Incomplete], told.Select(static period => Assert.Single(period.Lines).Standing));
    }

    [Fact]
    public void OtherScores_MoveReturnsToOtherBands()
    {
        var harsh = Form() with { Fields = [.. Form().Fields.Select(static field => field is ScoredQuestion question && field.Code == Vacancies ? question with { Answers = [new("no", 0), new("partly", 20)] } : field)] };
        Assert.Equal("2019-04", string.Join(' ', Complete(Form()).InOtherBand(Complete(harsh))));
        Assert.Empty(Complete(Form()).InOtherBand(Complete(Form())));
    }

    private static CompleteReturns Complete(FormDefinition form) => new(
        form,
        [Return(form, Unit("north"), First, 'R')!, Return(form, Unit("south"), First, 'I')!, Return(form, Unit("west"), First, 'B')!],
        [new(Code, Unit("north"), First, Vacancies, "partly"), new(Code, Unit("north"), First, Leave, "no")]);

    private static FormDefinition With(FormField field) => Form() with { Fields = Form().Fields.Add(field) };

    private static ScoredQuestion Question(string? from, string? to) =>
        new(New, "Is it new?", false, [new ScoredAnswer("no", 0), new ScoredAnswer("yes", 3)]) { From = from is null ? null : Make.Period(from), To = to is null ? null : Make.Period(to) };
}
