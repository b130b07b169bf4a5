using System.Globalization;
using Plumbline.Core.Actions;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Criteria;
using Plumbline.Core.Indicators;
using Plumbline.Core.Objectives;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Records;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;
using Plumbline.Web.Addresses;

namespace Plumbline.Web.Current;

/// <summary>Where the words of a report lead on this site: to pages of the same position, period and unit.</summary>
/// <param name="links">The addresses of the organisation.</param>
/// <param name="period">The period that the address asked for; null for the latest.</param>
/// <param name="top">The unit at the top, which addresses leave out.</param>
internal sealed class SiteAddresses(Links links, Period? period, UnitCode top) : ISiteAddresses
{
    /// <summary>By what the page has picked its risks: lists that it leads to pick by the same.</summary>
    internal IReadOnlyList<(string Name, string Value)> RisksPicked { get; init; } = [];

    public string OfMeasure(Indicator indicator, UnitCode unit) => links.Measure(indicator.Code, Named(unit), period);

    public string OfFigure(Observation figure) => links.Figure(figure.Indicator, figure.Unit, figure.Period, figure.Aspect.IsActual ? null : figure.Aspect.ToString());

    public string OfSection(string section, UnitCode unit) => links.Dashboard(period, Named(unit), section);

    public string OfStanding(MeasureStanding standing, UnitCode unit) => links.Dashboard(period, Named(unit), section: null, Names<MeasureStanding>.Of(standing));

    public string OfUnit(UnitCode unit) => links.Dashboard(period, Named(unit));

    public string OfRisk(RiskCode risk) => links.Risk(risk);

    public string OfRisks(int likelihood, int consequence) =>
        links.Risks([.. RisksPicked.Where(static pair => pair.Name != "cell").Select(static pair => (pair.Name, (string?)pair.Value)), ("cell", string.Create(CultureInfo.InvariantCulture, $"{likelihood}x{consequence}"))]);

    public string OfAction(ActionCode action) => links.Action(action);

    public string OfChecks() => links.To(["checks"], ("period", Links.Of(period)));

    public string OfObjective(ObjectiveCode objective) => links.Objective(objective);

    public string OfDomain(ObjectiveCode objective, string domain, Period span) => links.AssuranceDomain(objective, domain, span);

    public string OfQuestion(QuestionCode question, UnitCode? unit, Period span) => links.AnswerQuestion(question, unit, span);

    public string OfContract(ContractCode contract) => links.Contract(contract);

    public string OfReturn(FormCode form, UnitCode unit, Period period) => links.Return(form, unit, period);

    public string OfRegisterRow(RegisterCode register, RowCode row) => links.RegisterRow(register, row);

    private UnitCode? Named(UnitCode unit) => unit == top ? null : unit;
}
