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
using Plumbline.Core.Units;

namespace Plumbline.Reports.Composition;

/// <summary>Where the parts of a report stand on a site that shows it: addresses from the site's root. A paper has none, and leads to its own anchors.</summary>
public interface ISiteAddresses
{
    /// <summary>The page of a measure.</summary>
    string OfMeasure(Indicator indicator, UnitCode unit);

    /// <summary>The page that tells where a figure comes from.</summary>
    string OfFigure(Observation figure);

    /// <summary>The measures of a section on the dashboard.</summary>
    string OfSection(string section, UnitCode unit);

    /// <summary>The measures of a unit that stand in some way, on the dashboard.</summary>
    string OfStanding(MeasureStanding standing, UnitCode unit);

    /// <summary>The dashboard of a unit.</summary>
    string OfUnit(UnitCode unit);

    /// <summary>The page of a risk; null where the site has none.</summary>
    string? OfRisk(RiskCode risk) => null;

    /// <summary>The risks that stand in a cell of the matrix, as a list; null where the site has none.</summary>
    /// <param name="likelihood">The likelihood, from 1.</param>
    /// <param name="consequence">The consequence, from 1.</param>
    string? OfRisks(int likelihood, int consequence) => null;

    /// <summary>The page of an action; null where the site has none.</summary>
    string? OfAction(ActionCode action) => null;

    /// <summary>The page of what the checks find; null where the site has none.</summary>
    string? OfChecks() => null;

    /// <summary>The page of an objective; null where the site has none.</summary>
    string? OfObjective(ObjectiveCode objective) => null;

    /// <summary>The page of the evidence for a domain of an objective in a span; null where the site has none.</summary>
    /// <param name="objective">The objective.</param>
    /// <param name="domain">The code of the domain.</param>
    /// <param name="period">The last period of the span.</param>
    string? OfDomain(ObjectiveCode objective, string domain, Period period) => null;

    /// <summary>The page where a question is answered for a span; null where the site has none.</summary>
    /// <param name="question">The question.</param>
    /// <param name="unit">The unit that answers; null: the whole organisation.</param>
    /// <param name="period">The last period of the span.</param>
    string? OfQuestion(QuestionCode question, UnitCode? unit, Period period) => null;

    /// <summary>The page of a contract; null where the site has none.</summary>
    string? OfContract(ContractCode contract) => null;

    /// <summary>The page of a row of a register; null where the site has none.</summary>
    string? OfRegisterRow(RegisterCode register, RowCode row) => null;

    /// <summary>The page of a unit's return for a period; null where the site has none.</summary>
    string? OfReturn(FormCode form, UnitCode unit, Period period) => null;
}
