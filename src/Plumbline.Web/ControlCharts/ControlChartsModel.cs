using System.Collections.Immutable;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Web.Current;

namespace Plumbline.Web.ControlCharts;

/// <summary>What the page of control charts shows.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Lead">How many charts there are, and where to look first.</param>
/// <param name="Form">The form that picks, and how many are picked.</param>
/// <param name="Content">The counts and the charts.</param>
public sealed record ControlChartsModel(string Title, string Lead, MeasureForm Form, ImmutableArray<Element> Content);
