using Plumbline.Web.Addresses;
using Plumbline.Web.Caching;

namespace Plumbline.Web.Views;

/// <summary>Maps the views of a feature.</summary>
public static class MapViews
{
    /// <summary>The methods that read.</summary>
    public static IReadOnlyList<string> Reading { get; } = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps a page, and the same as <c>.csv</c>, <c>.xlsx</c> and <c>.json</c>.</summary>
    /// <param name="app">The routes.</param>
    /// <param name="pattern">The address; it begins with <c>/{org}</c>.</param>
    /// <param name="make">Makes the view.</param>
    /// <param name="isOfTheMoment">Whether it is made anew for each reader: it tells of something that is happening.</param>
    /// <param name="needs">What the reader must be allowed somewhere in the organisation.</param>
    public static void MapView(this IEndpointRouteBuilder app, string pattern, MakeView make, bool isOfTheMoment = false, Operation needs = Operation.Read)
    {
        ArgumentNullException.ThrowIfNull(app);
        var services = app.ServiceProvider;
        var view = new ViewEndpoint(
            pattern, make, isOfTheMoment, services.GetRequiredService<Site>(), services.GetRequiredService<PageWriter>(), services.GetRequiredService<PageCache>(), services.GetRequiredService<BuildGate>(), services.GetRequiredService<ExportNotes>());
        services.GetRequiredService<ViewList>().Add(view);
        var need = new AccessNeed.MayDo(needs);
        app.MapMethods(pattern, Reading, view.SendPageAsync).Needs(need);
        app.MapMethods(pattern + Links.Page, Reading, view.SendPageAsync).Needs(need);
        var table = app.MapMethods(pattern + ViewFormats.Pattern, Reading, view.SendTableAsync).Needs(need);
        // The table of a page whose address ends with a word is before that of one whose address ends with a code: risks/matrix.csv is no risk's.
        if (!pattern.EndsWith('}')) table.WithOrder(-1);
    }
}

/// <summary>The views of the site.</summary>
internal sealed class ViewList : List<ViewEndpoint>;
