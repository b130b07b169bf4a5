namespace Plumbline.App.Tests.Definitions;

/// <content>Frameworks, questions, answers and opinions; what objectives are measured by, and where they stand.</content>
internal static partial class MadeUpWorkspace
{
    private static Dictionary<string, (string File, string Text)[]> OfAssurance() => new(StringComparer.Ordinal)
    {
        ["objective-measure"] = [("objective-measures.csv", "objective,indicator,name,order,from,to\nsafe-care,falls,\"Falls, in all\",1,2019-04-01,2024-03-31\n")],
        ["objective-position"] = [("objective-positions.csv", "objective,period,direction,reason,by,on\nsafe-care,2020-03,improved,\"Fewer falls, and lighter\",Ward Manager,2020-04-06\n")],
        ["assurance-question"] = [("assurance/questions.csv", "question,text,asked-of,unit-kind,order\nfalls-learning,\"Was each fall looked into, and learnt from?\",Matron,team,1\n")],
        ["assurance-framework"] =
        [
            ("assurance/framework.yaml", """
                - from: "2019-04-01"
                  source: "The board's minutes, April: item 4"
                  levels: [substantial, partial, no-assurance]
                  span: "2 months"
                  strengths:
                    strong: "They work, always"
                    medium: They work in part
                    low: They do not work
                  domains:
                    - domain: safe
                      question: "Are people kept from harm?"
                    - domain: caring
                  lines:
                    - line: falls
                      domain: safe
                      objectives: [safe-care]
                      takes: worst
                      otherwise: substantial
                      criteria:
                        - criterion: safe-p1
                          level: partial
                          text: "A woman fell, and it was learnt from"
                          when: "falls of sex=female at least 1 in any period and falls-learning is yes"
                        - criterion: safe-n1
                          level: no-assurance
                          text: More than elsewhere
                          when: falls more than benchmark england or risk 101 more than 6 or falls rises for 6 months
                    - line: told-late
                      domain: caring
                      criteria:
                        - criterion: caring-s1
                          level: substantial
                          text: None was told late
                          when: days late of slips at most 0
                - from: "2020-04-01"
                  levels: [substantial, no-assurance]
                  domains:
                    - domain: safe
                    - domain: caring

                """),
            ("assurance/frameworks/wards.yaml", """
                - from: "2019-04-01"
                  levels: [good, poor]
                  domains:
                    - domain: wards
                  lines:
                    - line: falls
                      domain: wards
                      criteria:
                        - criterion: wards-good
                          level: good
                          text: At most the mean in each team
                          when: falls in each team at most mean

                """),
        ],
        ["assurance-answer"] = [("assurance/answers.csv", "question,period,unit,answer,evidence,by,on\nfalls-learning,2020-03,ward,partly,\"Minutes of March, item 2\",Matron,2020-04-02\n")],
        ["assurance-opinion"] = [("assurance/opinions.csv", "objective,domain,period,level,reason,by,on\nsafe-care,safe,2020-03,partial,\"One fall, learnt from\",Ward Manager,2020-04-06\n")],
    };
}
