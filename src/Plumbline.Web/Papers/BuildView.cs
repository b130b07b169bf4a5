using System.Globalization;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Papers.Building;
using Plumbline.Web.Views;

namespace Plumbline.Web.Papers;

/// <summary>The making of a paper's files: the request for it, its page with the progress, the files.</summary>
internal static class BuildView
{
    private const int RetryAfterSeconds = 60;

    internal static void MapBuilds(this IEndpointRouteBuilder app)
    {
        var builds = app.ServiceProvider.GetRequiredService<IBuilds>();
        app.MapPost("/{org}/reports/{name}/{period}", BeginAsync).Needs(new AccessNeed.MayDo(Operation.Read));
        app.MapView("/{org}/builds/{id}", (visit, _) => Task.FromResult(Make(visit, builds)), isOfTheMoment: true);
        app.MapMethods("/{org}/builds/{id}/state", MapViews.Reading, (string org, string id) => StateOf(Found(builds, org, id))).Needs(new AccessNeed.MayDo(Operation.Read));
        app.MapMethods("/{org}/builds/{id}/files/{file}", MapViews.Reading, (string org, string id, string file) => Send(Found(builds, org, id), file)).Needs(new AccessNeed.MayDo(Operation.Read));
    }

    // The form has no fields: the address says what is to be made.
    private static async Task<IResult> BeginAsync(HttpContext http, Site site, IBuilds builds)
    {
        var cancellation = http.RequestAborted;
        var visit = await site.VisitAsync(http, await site.PositionAsync(http, cancellation), cancellation);
        var asked = await PaperAsked.ReadAsync(visit, cancellation);
        var request = new BuildRequest(visit.Links.Organisation, visit.Position, asked.Report.Name, asked.Period, asked.Unit?.Code);
        var build = builds.Begin(request, asked.Title)
            ?? throw Refused.Busy("Too many papers are being made at the moment. Try again in a minute.", RetryAfterSeconds);
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = visit.Links.AtPresent().To(["builds", build.Id]);
        return Results.Empty;
    }

    private static View Make(Visit visit, IBuilds builds)
    {
        var build = Found(builds, visit.Links.Organisation, visit.Route("id"));
        var links = visit.Links.AtPresent();
        var model = new BuildModel
        {
            Title = build.Title,
            Words = build.Words,
            Done = build.Done,
            Steps = Build.Steps,
            IsOver = build.Stage == BuildStage.Over,
            Failure = build.Failure,
            Files = [.. build.Files.Select(file => new Download(file.Name, links.To(["builds", build.Id, "files", file.Name]), SizeOf(file.Length), file.Lacks))],
            StateAddress = links.To(["builds", build.Id, "state"]),
            PaperAddress = PreviewOf(visit.Links, build.Request),
        };
        return new View
        {
            Title = build.Title,
            Menu = MenuEntry.Papers,
            Crumbs = [new Crumb("Papers", links.To(["reports"])), new Crumb(build.Title, model.PaperAddress), new Crumb("Files")],
            Body = new PageBody(typeof(BuildPage), new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(BuildPage.Model)] = model, [nameof(BuildPage.PathBase)] = links.PathBase }),
        };
    }

    private static string PreviewOf(Links links, BuildRequest request) => links.At(request.Position).Report(request.Report, request.Period, request.Unit);

    private static IResult StateOf(Build build) => Results.Json(new { done = build.Done, of = Build.Steps, words = build.Words, isOver = build.Stage == BuildStage.Over });

    private static IResult Send(Build build, string name) =>
        build.Files.FirstOrDefault(file => file.Name == name) is { } file
            ? Results.File(file.Path, file.ContentType, file.Name, enableRangeProcessing: true)
            : throw Refused.NotFound("This paper has no such file.");

    private static Build Found(IBuilds builds, string organisation, string id) =>
        builds.Find(organisation, id) ?? throw Refused.NotFound("There are no such files, or none any more: they are kept for an hour. Build the paper again.");

    private static string SizeOf(long bytes) => bytes < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1000)} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:0.0} MB");
}
