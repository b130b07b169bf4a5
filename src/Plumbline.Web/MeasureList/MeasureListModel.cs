using System.Collections.Immutable;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Web.Current;

namespace Plumbline.Web.MeasureList;

/// <summary>What the list of every measure shows.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Filter">The form.</param>
/// <param name="Content">The tables.</param>
public sealed record MeasureListModel(string Title, FilterModel Filter, ImmutableArray<Element> Content);
