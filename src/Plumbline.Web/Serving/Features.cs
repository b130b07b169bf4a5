using Plumbline.Web.Account;
using Plumbline.Web.ActionForms;
using Plumbline.Web.Actions;
using Plumbline.Web.Administration;
using Plumbline.Web.Api;
using Plumbline.Web.AssuranceForms;
using Plumbline.Web.BoardAssurance;
using Plumbline.Web.Calendars;
using Plumbline.Web.Changes;
using Plumbline.Web.Checks;
using Plumbline.Web.Commentaries;
using Plumbline.Web.Contracts;
using Plumbline.Web.ControlCharts;
using Plumbline.Web.Dashboard;
using Plumbline.Web.Figures;
using Plumbline.Web.Finance;
using Plumbline.Web.Grid;
using Plumbline.Web.Home;
using Plumbline.Web.Importing;
using Plumbline.Web.Indicators;
using Plumbline.Web.Lists;
using Plumbline.Web.MeasureList;
using Plumbline.Web.Papers;
using Plumbline.Web.ReturnForms;
using Plumbline.Web.Returns;
using Plumbline.Web.RegisterForms;
using Plumbline.Web.Registers;
using Plumbline.Web.RiskForms;
using Plumbline.Web.RiskForms.Parts;
using Plumbline.Web.Risks;
using Plumbline.Web.SavedViews;
using Plumbline.Web.Search;
using Plumbline.Web.Units;
using Plumbline.Web.Views;
using Plumbline.Web.Writing;

namespace Plumbline.Web.Serving;

/// <summary>The features of the site: what each registers, and what it maps.</summary>
internal static class Features
{
    internal static void AddFeatures(this IServiceCollection services)
    {
        services.AddPapers();
        services.AddApi();
        services.AddImports();
    }

    internal static void MapFeatures(this IEndpointRouteBuilder app)
    {
        app.MapAccountPages();
        app.MapOrganisations();
        app.MapAdministration();
        app.MapHome();
        app.MapControlCharts();
        app.MapMeasureList();
        app.MapPapers();
        app.MapEntering();
        app.MapImports();
        app.MapCommentary();
        app.MapWords();
        app.MapCorrection();
        app.MapRiskForms();
        app.MapRiskParts();
        app.MapActionForms();
        app.MapAssuranceForms();
        app.MapAssurance();
        app.MapFinance();
        app.MapContracts();
        app.MapRegisterForms();
        app.MapRegisters();
        app.MapReturnForms();
        app.MapReturns();
        app.MapCalendars();
        app.MapDrafts();
        app.MapChecks();
        app.MapDashboard();
        app.MapChanges();
        app.MapLists();
        app.MapSearch();
        app.MapApiAddresses();
        app.MapIndicator();
        app.MapFigure();
        app.MapUnits();
        app.MapRisks();
        app.MapActions();
        app.MapSavedViews();
        app.MapMethods("/{**address}", MapViews.Reading, static (HttpContext _) => throw Refused.NotFound("There is no page at this address.")).Needs(new AccessNeed.Nothing());
    }
}
