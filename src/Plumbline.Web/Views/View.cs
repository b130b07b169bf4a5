using Microsoft.AspNetCore.Components;
using Plumbline.Core.Ledger;
using Plumbline.Web.Components;

namespace Plumbline.Web.Views;

/// <summary>A page's content: a component and the data it shows.</summary>
/// <param name="Component">The type of the component.</param>
/// <param name="Parameters">Its parameters.</param>
public sealed record PageBody(Type Component, IReadOnlyDictionary<string, object?> Parameters)
{
    /// <summary>A component with one parameter, <c>Model</c>.</summary>
    public static PageBody Of<TComponent>(object model)
        where TComponent : IComponent => new(typeof(TComponent), new Dictionary<string, object?>(StringComparer.Ordinal) { ["Model"] = model });
}

/// <summary>What an address shows: a page, and the same as a typed table.</summary>
public sealed record View
{
    /// <summary>The title, as the browser's window and history name it.</summary>
    public required string Title { get; init; }

    /// <summary>The content.</summary>
    public required PageBody Body { get; init; }

    /// <summary>The entry of the menu under which it stands; null for none.</summary>
    public MenuEntry? Menu { get; init; }

    /// <summary>The way to it from above.</summary>
    public IReadOnlyList<Crumb> Crumbs { get; init; } = [];

    /// <summary>The same as a table; null where there is none.</summary>
    public ViewTable? Table { get; init; }

    /// <summary>The name of its files without their end: <c>sample-trust-dashboard-2023-12</c>; null makes it from the address.</summary>
    public string? FileName { get; init; }

    /// <summary>What the page says to whoever made a change of it, in place of <c>Saved.</c>; it gives null for a change of something else. Null where the page says so of any change.</summary>
    public Func<ChangeNumber, string?>? Saved { get; init; }

    /// <summary>Whether a part of it is still being worked out. It is sent without that part, and made anew for the next reader.</summary>
    public bool IsUnsettled { get; init; }

    /// <summary>The seconds after which a browser asks again, without script; null for never.</summary>
    public int? RefreshAfter { get; init; }
}
