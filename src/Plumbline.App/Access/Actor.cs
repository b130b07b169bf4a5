using System.Collections.Immutable;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Access;
using Plumbline.Core.Criteria.Questions;
using Plumbline.Core.Indicators;
using Plumbline.Core.Pictures;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Units;

namespace Plumbline.App.Access;

/// <summary>Who asks for something: an account with its grants in force, or whoever sits at the machine that holds the store.</summary>
/// <remarks>Every use case takes an actor and asks it before it does anything. What it may do is a function of its grants, the operation and what that is done to.</remarks>
public sealed record Actor
{
    private Actor(AccountNumber? account, string? post, ImmutableArray<Grant> grants, bool isOwnMachine) =>
        (Account, Post, Grants, IsOwnMachine) = (account, post, grants, isOwnMachine);

    /// <summary>Nobody: may do nothing.</summary>
    public static Actor Nobody { get; } = new(null, null, [], isOwnMachine: false);

    /// <summary>The account; null where none is used.</summary>
    public AccountNumber? Account { get; }

    /// <summary>The post acted in; null where the account holds none in the organisation.</summary>
    public string? Post { get; private init; }

    /// <summary>The grants that hold now, of one organisation or of all.</summary>
    public ImmutableArray<Grant> Grants { get; }

    /// <summary>Whether it is whoever uses the store on its own machine, who may do everything: the file is theirs.</summary>
    public bool IsOwnMachine { get; }

    /// <summary>Whoever uses the store on its own machine, acting in a post.</summary>
    public static Actor OwnMachine(string? post = null) => new(null, post, [], isOwnMachine: true);

    /// <summary>An account with the grants that hold now.</summary>
    public static Actor Of(AccountNumber account, string? post, IEnumerable<Grant> grants) => new(account, post, [.. grants], isOwnMachine: false);

    /// <summary>The same actor in a post.</summary>
    public Actor In(string? post) => this with { Post = post };

    /// <summary>The author of a change that this actor makes.</summary>
    /// <exception cref="NotAllowedException">It acts in no post.</exception>
    public Author Author => Post is { Length: > 0 } post
        ? new Author(post, Account?.Text)
        : throw new NotAllowedException("A change is made in a post, and you hold none here. An administrator can give you one.");

    /// <summary>Whether it may do an operation on the whole of an organisation.</summary>
    public bool May(Operation operation, string organisation) =>
        IsOwnMachine || Allowing(operation, organisation).Any(static grant => grant.Scope.IsWhole);

    /// <summary>Whether it may do an operation in every organisation of the store, those to come included.</summary>
    public bool MayEverywhere(Operation operation) =>
        IsOwnMachine || Grants.Any(grant => grant.Organisation is null && grant.Scope.IsWhole && OperationRules.Allowing(operation).Contains(grant.Permission));

    /// <summary>Whether it may do an operation on the whole of some organisation.</summary>
    public bool MayAnywhere(Operation operation) =>
        IsOwnMachine || Grants.Any(grant => grant.Scope.IsWhole && OperationRules.Allowing(operation).Contains(grant.Permission));

    /// <summary>Whether it may do an operation somewhere in an organisation.</summary>
    public bool MaySomewhere(Operation operation, string organisation) =>
        IsOwnMachine || Allowing(operation, organisation).Any(grant => OperationRules.IsScoped(operation) || grant.Scope.IsWhole);

    /// <summary>Whether it may do an operation on what belongs to a unit and a measure.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="picture">The organisation.</param>
    /// <param name="unit">The unit; null for what belongs to the whole organisation.</param>
    /// <param name="indicator">The measure; null for what belongs to none.</param>
    public bool May(Operation operation, OrganisationPicture picture, UnitCode? unit, Indicator? indicator)
    {
        ArgumentNullException.ThrowIfNull(picture);
        if (IsOwnMachine) return true;
        return Allowing(operation, picture.Settings.Code).Any(grant => grant.Scope.IsWhole
            || (OperationRules.IsScoped(operation)
                && CoversUnit(grant.Scope, picture, unit)
                && grant.Scope.CoversSection(indicator?.Placement.Section)));
    }

    /// <summary>Whether it may do an operation on a risk: where a permission is for one's own alone, its post must own or handle the risk.</summary>
    public bool May(Operation operation, OrganisationPicture picture, Risk risk)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(risk);
        return May(operation, picture, risk.Unit, Post is { } post && (Names(risk.Owner, post) || Names(risk.Handler, post)));
    }

    /// <summary>Whether it may do an operation on a question for a unit: where a permission is for one's own alone, its post must be asked.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="picture">The organisation.</param>
    /// <param name="question">The question.</param>
    /// <param name="unit">The unit that answers; null: the whole organisation.</param>
    public bool May(Operation operation, OrganisationPicture picture, Question question, UnitCode? unit)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(question);
        return May(operation, picture, unit, Post is { } post && Names(question.AskedOf, post));
    }

    /// <summary>Refuses an operation on a question that it may not do.</summary>
    /// <exception cref="NotAllowedException">It may not.</exception>
    public void Demand(Operation operation, OrganisationPicture picture, Question question, UnitCode? unit)
    {
        if (!May(operation, picture, question, unit)) throw NotAllowedException.For(operation, Account is null);
    }

    /// <summary>Refuses an operation on a risk that it may not do.</summary>
    /// <exception cref="NotAllowedException">It may not.</exception>
    public void Demand(Operation operation, OrganisationPicture picture, Risk risk)
    {
        if (!May(operation, picture, risk)) throw NotAllowedException.For(operation, Account is null);
    }

    /// <summary>Refuses an operation on the whole of an organisation that it may not do.</summary>
    /// <exception cref="NotAllowedException">It may not.</exception>
    public void Demand(Operation operation, string organisation)
    {
        if (!May(operation, organisation)) throw NotAllowedException.For(operation, Account is null);
    }

    /// <summary>Refuses an operation on what belongs to a unit and a measure that it may not do.</summary>
    /// <exception cref="NotAllowedException">It may not.</exception>
    public void Demand(Operation operation, OrganisationPicture picture, UnitCode? unit, Indicator? indicator)
    {
        if (!May(operation, picture, unit, indicator)) throw NotAllowedException.For(operation, Account is null);
    }

    /// <summary>Refuses an operation on the store as a whole that it may not do.</summary>
    /// <exception cref="NotAllowedException">It may not.</exception>
    public void DemandEverywhere(Operation operation)
    {
        if (!MayEverywhere(operation)) throw NotAllowedException.For(operation, Account is null);
    }

    /// <summary>Refuses an operation that it may do in no organisation.</summary>
    /// <exception cref="NotAllowedException">It may not.</exception>
    public void DemandAnywhere(Operation operation)
    {
        if (!MayAnywhere(operation)) throw NotAllowedException.For(operation, Account is null);
    }

    // What names no unit is the whole organisation's. The picture of whoever reads a part has the unit of that part at its top, which is not the same.
    private static bool CoversUnit(Scope scope, OrganisationPicture picture, UnitCode? unit) => unit is not null
        ? scope.Covers(picture.Units, unit)
        : scope.Unit is null || picture.Units.Find(scope.Unit)?.Kind == UnitKind.Organisation;

    // What has no section, a risk or a question, is beyond a scope of sections.
    private bool May(Operation operation, OrganisationPicture picture, UnitCode? unit, bool isOwn) =>
        IsOwnMachine || Allowing(operation, picture.Settings.Code).Any(grant => (isOwn || !OperationRules.IsOwnOnly(grant.Permission, operation))
            && (grant.Scope.IsWhole
                || (OperationRules.IsScoped(operation) && CoversUnit(grant.Scope, picture, unit) && grant.Scope.CoversSection(null))));

    private static bool Names(string? title, string post) => string.Equals(title, post, StringComparison.OrdinalIgnoreCase);

    private IEnumerable<Grant> Allowing(Operation operation, string organisation)
    {
        var allowing = OperationRules.Allowing(operation);
        return Grants.Where(grant => grant.IsFor(organisation) && allowing.Contains(grant.Permission));
    }
}
