using Plumbline.Core.BoardAssurance;
using Plumbline.Core.Criteria;
using Plumbline.Core.Judging;
using Plumbline.Core.Objectives;
using Plumbline.Core.Observations;
using Plumbline.Core.Risks.Records;
using Plumbline.Reports.Tests.Blocks.Risks;
using Plumbline.Reports.Tests.Composition;

namespace Plumbline.Reports.Tests.Blocks.Assuring;

/// <summary>Four objectives with nine opinions, of which some differ from the criteria, one rests on missing evidence, one has lapsed and one is for a person.</summary>
internal static class FullExample
{
    internal static AssurancePaper Paper()
    {
        var organisation = new SmallOrganisation()
            .With("appraisals", "2020-01 87.1%; 2020-03 88.36%", "at least 93%", static one => one with { Name = "Staff appraisals", Source = "Staff record" })
            .With("stability", "2020-01 88.4%; 2020-03 88.02%", "at least 85%", static one => one with { Name = "New staff kept for more than 12 months", Source = "Staff record" })
            .With("recommend", "2020-03 Achieved", "Achieved", static one => one with { Name = "Staff recommend the Trust as a place to work", Source = "Staff survey", Measure = Core.Indicators.Measure.Of(Core.Indicators.MeasureKind.Verdict) })
            .With("engagement", "2020-03 6.9", null, static one => one with { Name = "Staff engagement", Measure = Core.Indicators.Measure.Of(Core.Indicators.MeasureKind.Count) });
        var risks = Risks();
        return Opinions(new AssurancePaper { Organisation = organisation, Risks = risks }
        .With("1", "Provide outstanding care", "safe effective caring responsive", "Chief Nurse", one => one with { Risks = Strengths(risks, "1"), Position = Position("1", TravelDirection.Improved), Direction = new DirectionSuggestion(TravelDirection.Unchanged, ["Never events fell from 1 to 0", "Concerns rose from 21 to 33"]) })
        .With("2", "Be an excellent employer", "safe effective well-led", "Director of People", one => one with { Risks = Strengths(risks, "2"), Measures = [Measure(organisation, "appraisals"), Measure(organisation, "stability"), Measure(organisation, "recommend"), Measure(organisation, "engagement"), new MeasureReading(new ObjectiveMeasure(one.Objective.Code, Core.Indicators.IndicatorCode.Parse("gone").Value, "A measure that is gone", null, null, null), null, null)], Position = Position("2", TravelDirection.Unchanged, "The staff survey is as it was."), Direction = new DirectionSuggestion(TravelDirection.Unchanged, []) })
        .With("3", "Collaborate with other organisations", "well-led", "Director of Strategy")
        .With("4", "Be a sustainable organisation", "well-led effective", "Director of Finance", one => one with { Direction = new DirectionSuggestion(TravelDirection.Worsened, ["Savings fell further behind plan, from 8.0% to 13.0%"]) }));
    }

    private static AssurancePaper Opinions(AssurancePaper paper) => paper
        .Line("1", "safe incidents",
            "safe-s1 substantial no: New patient safety incidents was 158 in February 2020, above its mean of 148.8",
            "safe-r1 reasonable yes: New patient safety incidents was at most 158, below its upper limit of 190",
            "safe-p3 partial no: New patient safety incidents was at most 158, not above its upper limit of 190",
            "safe-n3 no-assurance no: No incident of the span before is without a plan")
        .Line("1", "safe severe-harm!",
            "safe-p2 partial open: Severe harm in February 2020 is a doubtful figure | a figure of Severe harm for February 2020 that is not doubtful",
            "safe-n2 no-assurance open: Severe harm by service is not reported | figures of Severe harm by service for February and March 2020")
        .Line("1", "effective training",
            "effective-s1 substantial open: Mandatory training was 94% in both months, at least 93%; there is no target for Safeguarding supervision | a target for Safeguarding supervision",
            "effective-r1 reasonable open: Mandatory training by service is not reported | figures of Mandatory training by service for February and March 2020",
            "effective-p1 partial open: Mandatory training by service is not reported | figures of Mandatory training by service for February and March 2020",
            "effective-n1 no-assurance open: Mandatory training by service is not reported | figures of Mandatory training by service for February and March 2020")
        .Line("1", "caring concerns",
            "caring-s3 substantial no: Concerns was 33 in February 2020, above its mean of 24.9",
            "caring-r3 reasonable yes: Concerns was at most 33, below its upper limit of 41.2")
        .Line("1", "caring friends-and-family",
            "caring-s2 substantial yes: Patients and carers satisfied was 95.53%, more than 90%",
            "caring-r2 reasonable yes: Patients and carers satisfied was 95.53%, more than 80%")
        .Line("1", "responsive complaints-in-time",
            "responsive-s2 substantial no: Complaints answered late was 2 over February and March 2020, more than 0",
            "responsive-r2 reasonable no: Complaints answered late was 2 over February and March 2020, more than 1",
            "responsive-p2 partial no: Complaints learning was answered yes",
            "responsive-n2 no-assurance no: Days late was at most 5")
        .Line("2", "safe staffing-pressure",
            "safe-s4 substantial no: “Is staffing pressure controlled, with hardly any effect on services?” was answered partly",
            "safe-r3 reasonable yes: “Are service plans in place and priorities agreed?” was answered yes")
        .Line("2", "effective appraisals",
            "effective-s2 substantial no: Staff appraisals was 88.36% in March 2020, below its target of 93%",
            "effective-r2 reasonable no: Staff appraisals in Meadow unit was 82.16% in March 2020, 10.84 points below the target of 93%",
            "effective-p2 partial open: Staff appraisals by service is not reported for February 2020 | figures of Staff appraisals by service for February 2020",
            "effective-n3 no-assurance open: Staff appraisals by service is not reported for February 2020 | figures of Staff appraisals by service for February 2020")
        .Line("2", "well-led agency", "well-led-s5 substantial yes: Agency spend was £2,050k over the year, at most its ceiling of £2,240k", "well-led-n5 no-assurance no: Agency spend was not above its ceiling")
        .Line("3", "well-led collaborations", "well-led-s6 substantial asked: “Do the boards of collaborations meet?” is not answered | an answer to “Do the boards of collaborations meet?”")
        .Line("4", "well-led savings", "well-led-s2 substantial no: Savings was £3,175k over the year, less than its plan of £3,650k", "well-led-n2 no-assurance yes: Savings was £3,175k over the year, 13.0% under its plan of £3,650k")
        .Line("4", "well-led use-of-resources", "well-led-s4 substantial yes: Use of resources was 1 in March 2020", "well-led-r4 reasonable no: Use of resources was 1 in March 2020, not 2")
        .Line("4", "effective energy", "effective-s9 substantial yes: Energy used was 4.1% less than last year", "effective-r9 reasonable yes: Energy used was less than last year")
        .Opine("1", "safe", "reasonable substantial", "Action after each incident is in place and checked by the safety group.", changes: ["New patient safety incidents for February 2020 was changed from 138 to 158 in change 14"])
        .Opine("1", "caring", "substantial substantial")
        .Opine("1", "effective", "reasonable reasonable", by: "Medical Director")
        .Opine("1", "responsive", "reasonable reasonable", "Both late answers were late by two days.", "Chief Operating Officer")
        .Opine("2", "safe", "substantial", "The rosters of April show that the pressure has passed.", "Director of People")
        .Opine("2", "effective", "reasonable", by: "Director of People")
        .Opine("2", "well-led", "substantial reasonable", by: "Director of People")
        .Opine("3", "well-led", "substantial", by: "Director of Strategy")
        .Opine("4", "well-led", "substantial", "The shortfall is carried into the savings of the next year.", "Director of Finance")
        .Ask("q-well-led-s6", "Do the boards of collaborations meet?", "Director of Strategy")
        .Ask("complaints-learning", "Are lessons from complaints put into practice?", "Chief Nurse", AnswerWord.Yes);

    private static RiskPaper Risks() => new RiskPaper()
        .With("3163", "2020-05-09 4x4", "2020-03-09 2x4", static risk => risk with { Title = "Falling staff morale could harm care", Objectives = [ObjectiveCode.Parse("1").Value, ObjectiveCode.Parse("2").Value] }, static file => file with
        {
            Controls = [new Control(ControlCode.Parse("survey").Value, file.Risk.Code, "Quarterly survey of staff") { Gap = "Two teams have not answered since January" }, new Control(ControlCode.Parse("rota").Value, file.Risk.Code, "A new rota") { IsPlanned = true }],
            Assurances = [Given("a1", file.Risk, 1, "2020-05-10", "Ward managers"), Given("a2", file.Risk, 2, "2019-11-12", "People committee", "2020-03-31"), Given("a3", file.Risk, 3, "2020-01-08", "Internal audit", null, AssuranceResult.Mixed)],
        })
        .With("3164", "2020-05-09 3x4", null, static risk => risk with { Title = "The pharmacy has no second supplier", Kind = RiskKind.Operational, Objectives = [ObjectiveCode.Parse("1").Value] });

    private static Assurance Given(string code, Risk risk, int line, string day, string source, string? until = null, AssuranceResult result = AssuranceResult.Positive) =>
        new(AssuranceCode.Parse(code).Value, risk.Code.Reference, line, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), result) { Source = source, ValidUntil = until is null ? null : DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture) };

    private static IReadOnlyList<RiskStrength> Strengths(RiskPaper risks, string objective) =>
        [.. risks.Records.Files.Where(file => file.Risk.Objectives.Contains(ObjectiveCode.Parse(objective).Value)).Select(static file => new RiskStrength(file, file.Controls.Count > 0 ? ControlStrength.Medium : ControlStrength.Low, [file.Controls.Count > 0 ? "a control has a gap" : "no assurance of any line is in date"]))];

    private static ObjectivePosition Position(string objective, TravelDirection direction, string? reason = null) =>
        new(ObjectiveCode.Parse(objective).Value, AssurancePaper.March, direction, reason, "Chief Executive", new DateOnly(2020, 5, 12));

    private static MeasureReading Measure(SmallOrganisation organisation, string code)
    {
        var context = organisation.Context("2020-03", Plumbline.Reports.Blocks.ReportBlocks.Parse("text", new Dictionary<string, string> { ["markdown"] = "x" }).Value);
        var indicator = context.Picture.Indicators.Single(one => one.Code.ToString() == code);
        var figures = context.SeriesOf(indicator, SmallOrganisation.Top).Observations;
        Judgement Of(Observation? figure) => Judge.Of(context.Picture, indicator, SmallOrganisation.Top, figure, AssurancePaper.March);
        return new MeasureReading(new ObjectiveMeasure(ObjectiveCode.Parse("2").Value, indicator.Code, null, null, null, null), Of(figures[^1]), figures.Count > 1 ? Of(figures[0]) : null);
    }
}
