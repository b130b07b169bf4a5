namespace Plumbline.Web.Papers.Building;

/// <summary>The papers that are being made, and those made a short while ago.</summary>
public interface IBuilds
{
    /// <summary>Asks for a paper. The same paper at the same position is made once.</summary>
    /// <param name="request">The paper.</param>
    /// <param name="title">Its title and period.</param>
    /// <returns>The build; null where too many wait.</returns>
    Build? Begin(BuildRequest request, string title);

    /// <summary>A build of an organisation for those who read the same part of it; null where there is none, or none any more.</summary>
    /// <param name="organisation">The code of the organisation.</param>
    /// <param name="id">The key of the build.</param>
    /// <param name="part">The part that is read: <see cref="BuildRequest.Part"/>.</param>
    Build? Find(string organisation, string id, string part);
}
