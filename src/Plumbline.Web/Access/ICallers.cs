using Plumbline.App.Access;

namespace Plumbline.Web.Access;

/// <summary>Finds whose request it is.</summary>
internal interface ICallers
{
    /// <summary>The caller of a request; <see cref="Caller.Unknown"/> where nobody is.</summary>
    Task<Caller> FindAsync(HttpContext http);
}

/// <summary>The site of one's own machine: nobody signs in, and whoever reaches it may do everything.</summary>
internal sealed class OwnMachineCallers : ICallers
{
    /// <summary>The post under which changes are made where the form names none.</summary>
    internal const string Post = "Owner of this machine";

    private static readonly Task<Caller> Owner = Task.FromResult(new Caller { Actor = Actor.OwnMachine(Post) });

    /// <inheritdoc/>
    public Task<Caller> FindAsync(HttpContext http) => Owner;
}
