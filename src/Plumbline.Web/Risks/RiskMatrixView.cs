using Plumbline.App.Risks;
using Plumbline.App.Risks.Reading;
using Plumbline.Core.Objectives;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Risks.Schemes;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Screens;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Records;
using Plumbline.Web.Views;

namespace Plumbline.Web.Risks;

/// <summary>The open risks as a matrix of likelihood and consequence.</summary>
internal static class RiskMatrixView
{
    private const int MostOutside = 100;

    internal static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var register = await ReadRiskRegister.RunAsync(visit.Ledger, visit.Definitions, RecordDays.Of(visit), cancellation);
        var filter = RiskFilter.Of(visit, register);
        var picked = filter.Pick(visit, register, RiskSigns.None);
        var matrix = register.Scheme.On(register.Day);
        var before = await RegisterBefore.ReadAsync(visit.Ledger, visit.Definitions, cancellation: cancellation);
        return new View
        {
            Title = "Risk matrix",
            Menu = MenuEntry.Risks,
            Crumbs = [new Crumb("Risks", visit.Links.Risks()), new Crumb("Matrix")],
            Body = PageBody.Of<RiskMatrixPage>(new RiskMatrixModel(
                FiltersOf(visit, filter),
                filter.IsSet ? visit.Links.RiskMatrix() : null,
                ScreenRisks.Matrix(RiskContext.Of(visit, register, before), [.. picked.Select(static one => one.Entry)], RiskWords.Noun(filter)),
                [.. picked.Where(one => !IsOn(matrix, one)).Take(MostOutside).Select(one => LinkOf(visit, one))],
                RiskFields.Address(visit, "cell", value: null))),
            Table = ViewTable.Of(RisksTable.Table, picked.Select(one => ReadRisks.RowOf(visit.Definitions, register, before, one))),
        };
    }

    private static TextLink LinkOf(Visit visit, RiskStanding one) => new($"{one.Entry.Risk.Code} {one.Entry.Risk.Title}", visit.Links.Risk(one.Entry.Risk.Code));

    private static bool IsOn(RiskMatrix matrix, RiskStanding one) =>
        one.Entry.Current?.Score is { Likelihood: { } likelihood, Consequence: { } consequence } && likelihood <= matrix.Likelihoods.Count && consequence <= matrix.Consequences.Count;

    private static Filtering FiltersOf(Visit visit, RiskFilter filter)
    {
        var objectives = visit.Definitions.Picture.Values.Of<Objective>().OrderBy(static one => one.Position ?? int.MaxValue).ThenBy(static one => one.Code, ObjectiveCode.Order).ToList();
        var fields = new List<FilterField>
        {
            new("kind", "Kind", filter.Kind is { } kind ? Names<RiskKind>.Of(kind) : null) { Choices = [new("", "All kinds"), .. Names<RiskKind>.All.Select(static word => new Choice(word, Counted.Sentence(word)))] },
        };
        if (objectives.Count > 0 || filter.Objective is not null)
            fields.Add(new("objective", "Objective", filter.Objective?.ToString()) { Choices = [new("", "All objectives"), .. objectives.Select(static one => new Choice(one.Code.ToString(), $"{one.Code}. {one.Name}"))] });
        return new Filtering(visit.Links.AtPresent().To(["risks", "matrix"]), fields) { AsAt = visit.Links.Position };
    }
}
