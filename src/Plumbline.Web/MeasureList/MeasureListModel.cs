using System.Collections.Immutable;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Web.Current;

namespace Plumbline.Web.MeasureList;

/// <summary>What the list of every measure shows.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Form">The form that picks, and how many are picked.</param>
/// <param name="Content">The tables.</param>
public sealed record MeasureListModel(string Title, MeasureForm Form, ImmutableArray<Element> Content);
