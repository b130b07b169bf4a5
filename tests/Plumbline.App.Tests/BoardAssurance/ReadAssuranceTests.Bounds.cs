using Plumbline.App.BoardAssurance;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Risks;
using Plumbline.Core.BoardAssurance.Records;
using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Questions;
using Plumbline.Core.Objectives;
using Plumbline.Core.Periods;

namespace Plumbline.App.Tests.BoardAssurance;

public abstract partial class ReadAssuranceTests
{
    [LedgerFact]
    public async Task Figure_ChangedBack_LapsesNothing_NorDoesOneThatNoCriterionReads()
    {
        await Ledger.WriteAsync(Small, Facts.Month("sickness", "2024-03", "4.9%", "small"));
        await Ledger.WriteAsync(Small, Facts.Month("sickness", "2024-03", "4.0%", "small"));
        await Ledger.WriteAsync(Small, Facts.Month("level-1-adults", "2024-03", "90%", "small"), Facts.Month("sickness", "2024-04", "9.9%", "small"));
        Assert.All((await _store.ReadAsync()).Objectives.SelectMany(static one => one.Domains), static domain => Assert.False(domain.HasLapsed));
    }

    // What came in the same change was known to whoever gave the opinion.
    [LedgerFact]
    public async Task Opinion_GivenAgain_HasNotLapsed()
    {
        await Ledger.WriteAsync(Small, Facts.Month("sickness", "2024-03", "4.9%", "small"));
        await Ledger.WriteAsync(Small, Kinds.Opinions.ToFact(new Opinion(ObjectiveCode.Parse("2").Value, "effective", AssuranceStore.March, "partial", "Sickness rose", "Chief Executive", AssuranceStore.Day)));
        var domain = (await _store.ReadAsync()).Objectives[1].Find("effective")!;
        Assert.Equal(("partial", 3L, false), (domain.Given!.Level, domain.Given.Change, domain.HasLapsed));
    }

    // However many spans have opinions, answers and positions, the last two of each are read.
    [LedgerFact]
    public async Task Reading_ReadsNoHistory()
    {
        var facts = new List<DefinitionFact>();
        for (var back = 4; back < 60; back++)
        {
            var span = AssuranceStore.March.Plus(-back);
            facts.Add(Kinds.Opinions.ToFact(new Opinion(ObjectiveCode.Parse("1").Value, "safe", span, "partial", null, "Chief Executive", span.Last)));
            facts.Add(Kinds.Answers.ToFact(new Answer(QuestionCode.Parse("learning").Value, span, null, AnswerWord.Yes, null, "Chief Nurse", span.Last)));
            facts.Add(Kinds.ObjectivePositions.ToFact(new ObjectivePosition(ObjectiveCode.Parse("1").Value, span, TravelDirection.Improved, null, null, null)));
        }

        await Ledger.WriteAsync(Small, [.. facts]);
        var (ledger, read) = CountingLedger.Of(Ledger);
        _ = await ReadDefinitions.RunAsync(ledger, Small);
        read.Reset();
        _ = await _store.ReadAsync(ledger: ledger);
        Assert.Equal((3, 1, 2), (read.Bodies["assurance-opinion"], read.Bodies["assurance-answer"], read.Bodies["objective-position"]));
        Assert.Equal((0, 0), (read.Calls.GetValueOrDefault("VersionsAsync"), read.Calls.GetValueOrDefault("DefinitionHistoryAsync")));
        read.Reset();
        _ = await _store.ReadAsync(ledger: ledger);
        Assert.Equal(["HeadAsync"], read.Calls.Keys.Where(static name => name != "get_Address"));
    }

    [LedgerFact]
    public async Task Spans_AreThoseWithAnOpinionOrAnAnswer_TheLatestFirst()
    {
        var definitions = await ReadDefinitions.RunAsync(Ledger, Small);
        Assert.Equal(["2024-03", "2024-01"], (await FindSpans.LatestAsync(Ledger, definitions, most: 5)).Select(static one => one.ToString()));
        Assert.Equal("2024-01", (await FindSpans.LatestAsync(Ledger, definitions, Period.Month(2024, 1)))?.ToString());
        Assert.Null(await FindSpans.LatestAsync(Ledger, definitions, Period.Month(2024, 2)));
        Assert.Equal("2024-03", (await FindSpans.LatestAsync(Ledger, definitions, Period.Quarter(2023, 4)))?.ToString());
    }
}
