using Plumbline.Core.Criteria;
using Plumbline.Core.Objectives;
using Plumbline.Reports.Blocks.Assuring;
using Plumbline.Reports.Blocks.Assuring.Gaps;
using Plumbline.Reports.Blocks.Assuring.ObjectivePages;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Tests.Blocks.Risks;
using Plumbline.Reports.Tests.Composition;

namespace Plumbline.Reports.Tests.Blocks.Assuring;

public sealed class AssuranceTablesTests
{
    [Fact]
    public void Gaps_NameWhatIsMissing_AndWhatItCouldChange()
    {
        var document = FullExample.Paper().Compose(new AssuranceGapsBlock());
        var tables = RiskPaper.Tables(document);

        Assert.Contains("One unanswered question, five missing figures or targets, one domain without an opinion and two risks with gaps in control or lapsed assurance.", RiskPaper.Words(document), StringComparison.Ordinal);
        Assert.Equal(["Do the boards of collaborations meet? | Director of Strategy | 3 Collaborate with other organisations: well led"], tables[0]);
        Assert.Contains("A target for Safeguarding supervision | 1 Provide outstanding care: effective", tables[1]);
        Assert.Equal(["4 Be a sustainable organisation: effective | Director of Finance | Substantial | Never given"], tables[2]);
        Assert.Equal(
        [
            "3163 Falling staff morale could harm care | Gap in control “Quarterly survey of staff”: Two teams have not answered since January, Control planned, not in place: A new rota, People committee, of line 2: out of date since 31 March 2020 | Objectives 1 and 2",
            "3164 The pharmacy has no second supplier | No assurance of any line | Objective 1",
        ],
        tables[3]);
    }

    // Another line already gives the worst level, whatever is answered or reported.
    [Fact]
    public void Gaps_ThatWouldChangeNoLevel_StandApart()
    {
        var document = new AssurancePaper().With("1", "Care", "safe")
            .Line("1", "safe falls", "n no-assurance yes: Falls rose")
            .Line("1", "safe plans", "s substantial asked: “Are there plans?” is not answered | an answer to “Are there plans?”")
            .Line("1", "safe training", "ts substantial open: There is no target | a target for Training", "tn no-assurance no: Training is not low")
            .Ask("q-s", "Are there plans?").Opine("1", "safe", "no-assurance").Compose(new AssuranceGapsBlock());

        Assert.Contains("No gap in assurance is known that could change a level. Besides, one unanswered question and one missing figure or target would change no level.", RiskPaper.Words(document), StringComparison.Ordinal);
        Assert.Equal([["Are there plans? | Nobody named | Plans"], ["A target for Training | Training"]], RiskPaper.Tables(document));
    }

    [Fact]
    public void Gaps_WithoutAny_SayThatNoneIsKnown() =>
        Assert.Contains("No gap in assurance is known.", RiskPaper.Words(new AssurancePaper().With("1", "Care", "safe").Line("1", "safe falls", "s substantial yes: Falls fell").Opine("1", "safe", "substantial").Compose(new AssuranceGapsBlock())), StringComparison.Ordinal);

    [Fact]
    public void Map_OfRisks_HasSourceAgeAndWhatIsPastItsDay()
    {
        var document = FullExample.Paper().Compose(new AssuranceMapBlock(MapRows.Risks));

        Assert.Equal(
        [
            "3163 Falling staff morale could harm care 4 × 4 = 16 Extreme | Ward managers, 10 days | People committee, 6 months out of date since 31 Mar 2020 | Internal audit, 4 months, mixed",
            "3164 The pharmacy has no second supplier 3 × 4 = 12 High | None | None | None",
        ],
        RiskPaper.Tables(document)[0]);
        Assert.Contains("One of the two open risks has independent assurance that is in date. One has no assurance in date of any line.", RiskPaper.Words(document), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "No open risk has independent assurance that is in date. The one open risk has no assurance in date of any line.")]
    [InlineData(3, "None of the three open risks has independent assurance that is in date. All three open risks have no assurance in date of any line.")]
    public void Map_WithoutAssurance_SaysSo(int count, string lead)
    {
        var paper = new AssurancePaper { Risks = Enumerable.Range(1, count).Aggregate(new RiskPaper(), static (risks, at) => risks.With(at.ToString(System.Globalization.CultureInfo.InvariantCulture), "2020-03-09 3x4")) };

        Assert.Contains(lead, RiskPaper.Words(paper.Compose(new AssuranceMapBlock(MapRows.Risks))), StringComparison.Ordinal);
    }

    [Fact]
    public void Map_OfObjectives_GathersTheirRisks() => Assert.Equal(
        ["1 Good care two open risks | Ward managers, 10 days (3163) | People committee, 6 months (3163) out of date since 31 Mar 2020 | Internal audit, 4 months, mixed (3163)", "2 Good work one open risk | Ward managers, 10 days (3163) | People committee, 6 months (3163) out of date since 31 Mar 2020 | Internal audit, 4 months, mixed (3163)"],
        RiskPaper.Tables(FullExample.Paper().Compose(new AssuranceMapBlock(MapRows.Objectives)))[0]);

    [Theory]
    [InlineData("2020-05-20", "the same day")]
    [InlineData("2020-05-19", "1 day")]
    [InlineData("2020-04-21", "29 days")]
    [InlineData("2020-04-20", "1 month")]
    [InlineData("2019-05-21", "11 months")]
    [InlineData("2018-05-21", "23 months")]
    [InlineData("2018-05-20", "2 years")]
    public void Age_IsInWholeDaysMonthsOrYears(string day, string age)
    {
        var paper = new AssurancePaper
        {
            Risks = new RiskPaper().With("1", "2020-03-09 3x4", more: file => file with { Assurances = [new Core.Risks.Records.Assurance(Core.Risks.Records.AssuranceCode.Parse("a").Value, file.Risk.Code.Reference, 1, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Core.Risks.Records.AssuranceResult.Positive) { Source = "Managers" }] }),
        };

        Assert.Contains($"| Managers, {age} |", RiskPaper.Tables(paper.Compose(new AssuranceMapBlock(MapRows.Risks)))[0][0], StringComparison.Ordinal);
    }

    [Fact]
    public void Framework_HasBothParts_AndNamesOnceWhatALineMeasures()
    {
        var tables = RiskPaper.Tables(FullExample.Paper().Compose(new AssuranceFrameworkBlock()));

        Assert.Equal(["Strong | Controls are well designed and work", "Medium | Controls work in part", "Low | Controls have large gaps"], tables[0]);
        Assert.Equal(["Severe harm triggers; otherwise substantial; objective 1 |  |  | What safe-p2 says safe-p2 | What safe-n2 says safe-n2", "Measured | falls."], tables[1].Skip(2).Take(2));
        Assert.Contains("Measured | “Do the boards of collaborations meet?”.", tables[5]);
    }

    [Theory]
    [InlineData("falls equals 0 and learning is yes", "Falls; “Are lessons learnt?”")]
    [InlineData("falls at most 3 or falls in each service at least target", "Falls")]
    [InlineData("number of service where (falls at least 1) at least 2", "Falls")]
    [InlineData("variance of falls at least 0 over the span", "Falls")]
    [InlineData("falls rises for 6 months or risk 3163 at most 12", "Falls; Score of risk 3163")]
    public void Criterion_NamesWhatItReads(string criterion, string names)
    {
        var paper = new AssurancePaper { Organisation = new SmallOrganisation().With("falls") }.Ask("learning", "Are lessons learnt?");

        Assert.Equal(names, string.Join("; ", new CriterionInWords(paper.Organisation.Picture, paper.Reading).Reads(Criterion.Parse(criterion).Value).Distinct()));
    }

    [Fact]
    public void Framework_WithBounds_HasThemOfEachCriterion()
    {
        var document = FullExample.Paper().Compose(new AssuranceFrameworkBlock { ShowsBounds = true });
        var tables = RiskPaper.Tables(document);

        Assert.Equal("Severe harm triggers; otherwise substantial; objective 1 |  |  | What safe-p2 says safe-p2. Measured: falls: falls for two months in a row. | What safe-n2 says safe-n2. Measured: falls: falls for two months in a row.", tables[1][1]);
        Assert.Contains("What well-led-s6 says well-led-s6. Measured: “Do the boards of collaborations meet?”: yes.", tables[5][1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("falls equals 0 and learning is yes", "Falls: exactly 0; and “Are lessons learnt?”: yes")]
    [InlineData("falls at most upper limit less 2 points in any period", "Falls: at most its upper limit less 2 points in any period")]
    [InlineData("falls between 2% and target", "Falls: from 2% to its target")]
    [InlineData("falls rises for 6 months or other is no for 2 spans", "Falls: rises for six months in a row; or “other”: no, two spans in a row")]
    [InlineData("(falls more than plan or falls less than last year) and falls at least benchmark england", "(Falls: more than its plan; or Falls: less than the same period a year before); and Falls: at least the figure of England")]
    [InlineData("falls in each service at least target", "Falls in each service: at least its target")]
    [InlineData("number of service where (falls at least 1) at least 2", "Number of services where (Falls: at least 1): at least 2")]
    [InlineData("variance of falls at least 0 over the span", "Falls, difference from its plan (a shortfall is negative): at least 0 over the whole span")]
    [InlineData("risk 3163 at most 12", "Score of risk 3163: at most 12")]
    [InlineData("days late of complaints at most 5", "Most days that anything in complaints is late: at most 5")]
    public void Criterion_InPlainWords(string criterion, string words)
    {
        var paper = new AssurancePaper { Organisation = new SmallOrganisation().With("falls") }.Ask("learning", "Are lessons learnt?");

        Assert.Equal(words, new CriterionInWords(paper.Organisation.Picture, paper.Reading).Of(Criterion.Parse(criterion).Value));
    }

    [Fact]
    public void Objective_HasDomainsMeasuresDirectionAndRisks()
    {
        var document = FullExample.Paper().Compose(new ObjectiveBlock(ObjectiveCode.Parse("2").Value));
        var tables = RiskPaper.Tables(document);

        Assert.Equal("Effective | Reasonable first  criteria: partial at best | Between partial and no assurance, or no level | Staff appraisals in Meadow unit was 82.16% in March 2020, 10.84 points below the target of 93%. Missing: figures of Staff appraisals by service for February 2020.", tables[0][1]);
        Assert.Equal(
        [
            "Staff appraisals | At least 93% | Not achieved – 88.36% March 2020 | Staff record | Monthly |  better, from 87.1%",
            "New staff kept for more than 12 months | At least 85% | Achieved – 88.02% March 2020 | Staff record | Monthly |  worse, from 88.4%",
            "Staff recommend the Trust as a place to work | Achieved | Achieved March 2020 | Staff survey | Monthly | First figure",
            "Staff engagement | No target | 6.9 March 2020 | Not stated | Monthly | First figure",
            "A measure that is gone | The organisation has no indicator “gone”.",
        ],
        tables[1]);
        Assert.Equal(["3163 Falling staff morale could harm care | Chief Nurse | 4 × 4 = 16 Extreme | Medium as its records suggest: a control has a gap"], tables[2]);
        var words = RiskPaper.Words(document);
        Assert.Contains("Sponsor: Director of People", words, StringComparison.Ordinal);
        Assert.Contains("= Unchanged (Chief Executive, 12 May 2020): The staff survey is as it was.", words, StringComparison.Ordinal);
        Assert.Contains("The facts suggest unchanged: none has moved since the previous position.", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Objective_ThatDoesNotHold_SaysSo() =>
        Assert.Contains("Objective 9 does not hold on 31 March 2020.", RiskPaper.Words(FullExample.Paper().Compose(new ObjectiveBlock(ObjectiveCode.Parse("9").Value))), StringComparison.Ordinal);

    [Fact]
    public void EveryBlock_WithoutRecords_SaysSo()
    {
        Reports.Composition.IReportBlock[] blocks = [new AssuranceSummaryBlock(), new AssuranceEvidenceBlock(AssuranceSelection.Everything), new AssuranceFrameworkBlock(), new AssuranceGapsBlock(), new AssuranceMapBlock(MapRows.Objectives), new ObjectiveBlock(ObjectiveCode.Parse("1").Value)];

        Assert.All(blocks, static block => Assert.Contains("This paper was made without risks and actions.", RiskPaper.Words(new SmallOrganisation().With("falls", "2020-03 3%").Compose("2020-03", block)), StringComparison.Ordinal));
    }
}
