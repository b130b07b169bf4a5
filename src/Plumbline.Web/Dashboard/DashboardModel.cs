using System.Collections.Immutable;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Web.Current;

namespace Plumbline.Web.Dashboard;

/// <summary>What the dashboard shows.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Form">The form that picks, and how many are picked.</param>
/// <param name="Content">The tables and their notes; empty where nothing is picked.</param>
/// <param name="Nothing">The sentence where nothing is shown.</param>
/// <param name="ListAddress">The list of every measure, with or without a figure.</param>
public sealed record DashboardModel(string Title, MeasureForm Form, ImmutableArray<Element> Content, string Nothing, string ListAddress)
{
    /// <summary>The grid in which figures are entered; null where the reader may enter none.</summary>
    public string? EnterAddress { get; init; }
}
