using System.Collections.Immutable;
using Plumbline.Core.Pictures;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Selecting;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Registers;

/// <summary>The rows of a register as a table, with what their figures come to.</summary>
public sealed record RegisterBlock : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "register";

    // A portrait page holds so many columns.
    private const int MostInPortrait = 6;

    // So many rows usually fit a page, and are held together on it.
    private const int MostWhole = 20;

    /// <summary>The register.</summary>
    public required RegisterCode Register { get; init; }

    /// <summary>The codes of the fields shown, in this order; empty shows all.</summary>
    public TextList Columns { get; init; } = [];

    /// <summary>Which rows are shown, as <see cref="RegisterFilter"/> reads it; null for all.</summary>
    public string? Where { get; init; }

    /// <summary>In which order, as <see cref="RegisterOrder"/> reads it; null for that of the codes.</summary>
    public string? Order { get; init; }

    /// <summary>Whether what the figures come to is shown.</summary>
    public bool ShowsTotals { get; init; } = true;

    /// <summary>Whether the notes of figures are shown.</summary>
    public bool ShowsNotes { get; init; } = true;

    /// <summary>The field whose values head parts of the table; null for none.</summary>
    public string? PartedBy { get; init; }

    /// <summary>A title in place of the register’s name; null for none.</summary>
    public string? Title { get; init; }

    /// <summary>Which of the rows stand in the table, by their places in its order; null for all. A site shows many rows page by page: what is said of them, and their total, is of all.</summary>
    public Range? Page { get; init; }

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options => new OptionWriter()
        .Add("register", Register.ToString()).Add("columns", Columns.ToString()).Add("where", Where).Add("order", Order)
        .Add("totals", ShowsTotals, usual: true).Add("notes", ShowsNotes, usual: true).Add("parted-by", PartedBy).Add("title", Title).Written;

    /// <inheritdoc/>
    public IEnumerable<RegisterNeed> NeedsRegisters(ReportScope scope) => [new RegisterNeed(Register)];

    /// <inheritdoc/>
    public UnitCode? UnitShown(ReportScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return scope.Unit;
    }

    /// <inheritdoc/>
    public IEnumerable<Problem> UnknownNames(OrganisationPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        if (picture.Find(Register) is not { } register)
        {
            yield return NearNames.Problem(Register.ToString(), "the name of a register", "registers/*.yaml", [.. picture.Values.Of<RegisterDefinition>().Select(static one => one.Code.ToString())]);
            yield break;
        }

        List<string> fields = [.. register.Fields.Select(static field => field.Code)];
        foreach (var code in Columns.Append(PartedBy).OfType<string>().Where(code => !fields.Contains(code, StringComparer.Ordinal)))
            yield return NearNames.Problem(code, $"the code of a field of the register {Register}", $"registers/{Register}.yaml", fields);
        if (Filter?.Unknown(register) is { } filter) yield return filter;
        if (Sorting?.Unknown(register) is { } order) yield return order;
    }

    /// <inheritdoc/>
    public Anchor? PartOf(ReportContext context, string number)
    {
        ArgumentNullException.ThrowIfNull(context);
        return NumberedPart.IsOf(Title ?? context.Picture.Find(Register)?.Name, number) ? AnchorOf(context) : null;
    }

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var heading = new Heading(1, Title ?? context.Picture.Find(Register)?.Name ?? Register.ToString(), AnchorOf(context));
        if (context.Registers.FirstOrDefault(one => one.Definition.Code == Register) is not { } reading) return [new Section([heading, new Paragraph($"This paper was made without the register {Register}.")])];
        var paper = new RegisterPaper(context, this, reading, AnchorOf(context));
        return [new Section([heading, .. paper.Elements()]) { Form = paper.Lines.Length <= MostWhole ? SectionForm.Whole : SectionForm.Running, Orientation = paper.Columns.Length > MostInPortrait ? PageOrientation.Landscape : null }];
    }

    /// <summary>Which rows are shown; null for all.</summary>
    internal RegisterFilter? Filter => Where is null ? null : RegisterFilter.Parse(Where).Value;

    /// <summary>In which order; null for that of the codes.</summary>
    internal RegisterOrder? Sorting => Order is null ? null : RegisterOrder.Parse(Order).Value;

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options)
    {
        var reader = new OptionReader(options);
        var register = reader.Read("register", RegisterCode.Parse);
        var (columns, where, order) = (reader.Texts("columns"), reader.Read("where", RegisterFilter.Parse), reader.Read("order", RegisterOrder.Parse));
        var (totals, notes, parted, title) = (reader.YesOrNo("totals", usual: true), reader.YesOrNo("notes", usual: true), reader.Text("parted-by"), reader.Text("title"));
        if (register is null && !options.ContainsKey("register")) return Problem.With(null, "the name of a register for the option register");
        return reader.Make(() => new RegisterBlock
        {
            Register = register!,
            Columns = columns,
            Where = where?.ToString(),
            Order = order?.ToString(),
            ShowsTotals = totals,
            ShowsNotes = notes,
            PartedBy = parted,
            Title = title,
        });
    }

    private Anchor AnchorOf(ReportContext context) => new($"{BlockAnchors.Of(context, this)}-{Register.ToString().Replace(".", "--", StringComparison.Ordinal)}");
}
