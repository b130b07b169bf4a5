using Plumbline.Core.Pictures;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Returns;

/// <summary>A block that tells of the returns of one form.</summary>
/// <param name="Form">The form.</param>
/// <param name="To">The last day told; null for the end of the report’s period.</param>
/// <param name="Title">A title in place of its own; null for none.</param>
public abstract record FormBlock(FormCode Form, ShownUntil? To, string? Title) : IReportBlock
{
    /// <inheritdoc/>
    public abstract string Kind { get; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options => Write(new OptionWriter().Add("form", Form.ToString()).Add("title", Title).Add("to", To?.ToString())).Written;

    /// <summary>What its heading says after the name of the form; null for the name alone.</summary>
    private protected virtual string? UsualTitle => "returns";

    private protected abstract OptionWriter Write(OptionWriter options);

    /// <inheritdoc/>
    public abstract IEnumerable<ReturnsNeed> NeedsReturns(ReportScope scope);

    /// <inheritdoc/>
    public virtual IEnumerable<DataNeed> Needs(ReportScope scope) => [];

    /// <inheritdoc/>
    public UnitCode? UnitShown(ReportScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return scope.Unit;
    }

    /// <inheritdoc/>
    public virtual IEnumerable<Problem> UnknownNames(OrganisationPicture picture) => FormNames.Unknown(picture, Form);

    /// <inheritdoc/>
    public Anchor? PartOf(ReportContext context, string number)
    {
        ArgumentNullException.ThrowIfNull(context);
        return NumberedPart.IsOf(Title, number) ? AnchorOf(context) : null;
    }

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var name = context.Picture.Find(Form)?.Name ?? Form.ToString();
        var heading = new Heading(1, context.Units.Named(Title ?? (UsualTitle is { } about ? $"{name}: {about}" : name), context.Scope.Unit), AnchorOf(context));
        if (FormShown.Of(context, this) is not { } shown) return [new Section([heading, new Paragraph(Without(context, name))])];
        return Sections(context, shown, heading);
    }

    // A form tells of no period before its first.
    private string Without(ReportContext context, string name) => context.Picture.Find(Form) is { } form && form.From.First > (To?.Of(context.Period) ?? context.Period.Last)
        ? $"{name} was asked for the first time for {FormShown.WordsOf(form.From, context.Picture.Settings.Language)}."
        : $"This paper was made without the returns of {name}.";

    /// <summary>What it says below its heading, in sections that a page of print holds together where it can.</summary>
    private protected abstract IEnumerable<Section> Sections(ReportContext context, FormShown shown, Heading heading);

    private protected Anchor AnchorOf(ReportContext context) => new($"{BlockAnchors.Of(context, this)}-{Form.ToString().Replace(".", "--", StringComparison.Ordinal)}");

    /// <summary>How many periods of the form a need covers, from one that holds a day back.</summary>
    private protected ReturnsNeed Need(ReportScope scope, int periods, bool withScores)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return new ReturnsNeed(Form, periods, withScores) { Until = To?.Of(scope.Period) };
    }

    /// <summary>Reads the options that every such block has, then makes the block.</summary>
    private protected static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options, Func<OptionReader, FormCode, ShownUntil?, string?, Func<FormBlock>> make)
    {
        var reader = new OptionReader(options);
        var (form, to, title) = (reader.Read("form", FormCode.Parse), reader.Read("to", ShownUntil.Parse), reader.Text("title"));
        if (form is null && !options.ContainsKey("form")) return Problem.With(null, "the code of a form for the option form");
        var block = make(reader, form!, to, title);
        return reader.Make(block);
    }
}
