package dateline.masthead;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a policy of a newspaper is about: the policies that news organisations tell of themselves
 * (The Trust Project, and schema.org after it).
 */
public enum Policy {
    ETHICS("ethicsPolicy", "ethics"),
    CORRECTIONS("correctionsPolicy", "corrections"),
    VERIFICATION("verificationFactCheckingPolicy", "verification", "fact-checking"),
    FEEDBACK("actionableFeedbackPolicy", "feedback"),
    DIVERSITY("diversityPolicy", "diversity"),
    STAFFING("diversityStaffingReport", "diversity-staffing"),
    MISSION("missionCoveragePrioritiesPolicy", "mission", "coverage"),
    MASTHEAD("masthead", "masthead"),
    OWNERSHIP("ownershipFundingInfo", "ownership", "funding"),
    SOURCES("unnamedSourcesPolicy", "unnamed-sources"),
    BYLINES("noBylinesPolicy", "no-bylines"),
    PRINCIPLES("publishingPrinciples", "principles");

    private final String property;
    private final List<String> words;

    Policy(String property, String... words) {
        this.property = property;
        this.words = List.of(words);
    }

    /** What schema.org calls it. */
    public String property() {
        return property;
    }

    /** Every name it may have in the masthead. */
    static List<String> names() {
        var names = new ArrayList<String>();
        for (Policy policy : values()) {
            names.addAll(policy.words);
            names.add(policy.property);
        }
        return names;
    }

    /** By its word, or by what schema.org calls it. */
    static Optional<Policy> named(String name) {
        for (Policy policy : values()) {
            if (policy.words.contains(name) || policy.property.equals(name)) {
                return Optional.of(policy);
            }
        }
        return Optional.empty();
    }
}
